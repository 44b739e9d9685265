import { wordSet } from "./word-set.ts";

/** Titles that come before a surname and nothing else, in lower case and without full stop. */
export const strongTitles = wordSet("mr mrs ms mx messrs");

/** Titles that are also a word or an abbreviation of something else. */
export const weakTitles = wordSet(`
  miss dr doctor prof professor sir dame lord lady pc dc ds di dci pcso wpc sgt sergeant inspector constable cllr councillor
  rev revd reverend fr pastor imam rabbi hhj dj judge justice magistrate auntie aunty nanny
`);

/** What a person in a child's life is called: a capitalised word beside it is that person's name. */
export const roles = wordSet(`
  mother mum mam mom mummy father dad daddy stepmother stepfather stepmum stepdad step-mother step-father step-mum step-dad
  parent partner husband wife boyfriend girlfriend brother sister half-brother half-sister step-brother step-sister stepbrother
  stepsister sibling twin son daughter aunt auntie aunty uncle cousin niece nephew grandmother grandma gran granny nan nana
  nanny grandfather grandad granddad grandparent godmother godfather carer carers guardian adopter adopters childminder friend friends neighbour
  child baby boy girl pupil young-person worker sw ssw asw fsw cp-sw iro chair auditor teacher headteacher head ta senco tutor mentor lecturer
  nurse hv visitor midwife gp doctor paediatrician dentist optician consultant psychologist psychiatrist therapist counsellor
  officer manager tm atm pa pa's adviser advisor advocate solicitor barrister coordinator co-ordinator practitioner assistant keyworker
  dt respite supervisor interpreter director named called
`);

/** After these a capitalised word is a place rather than a person. */
export const placePrepositions = wordSet("in near at around outside within across inside throughout");

/** Verbs that only a person is the subject of, as far as case notes go. */
export const personVerbs = wordSet(`
  said says told tells feels felt wants wanted likes liked loves loved enjoys enjoyed asked asks thinks thought wishes wished
  misses missed attended attends spoke speaks lives lived stays stayed plays played cried smiled laughed drew wrote writes agreed
  understands knows hopes hoped worries slept sleeps refused chose talked talks visited cuddles hugged
`);

/** What belongs to a person and to no office or authority. */
export const personalThings = wordSet(`
  mother mum mummy father dad daddy parents parent brother brothers sister sisters sibling siblings grandparents grandmother
  grandfather nan gran aunt uncle birthday bedtime bedroom wishes feelings voice behaviour routine routines sleep diet temper
  asthma hair toys friends speech smile drawing heritage
`);

/** Other things that belong to a person, though also to others. */
export const things = wordSet(`
  views carer carers foster needs identity life story placement health education school nursery teacher social key class plan care
  permanence letter case review education passport medical consent future contact family time attendance progress own name
`);

/** A capitalised word before one of these names a place, a team, an institution, a street or a law. */
export const ends = wordSet(`
  school schools academy college nursery nurseries pre-school preschool playgroup kindergarten hospital infirmary hospice surgery clinic
  university house lodge cottage manor hall villa villas grange court towers tower heights mansions flats home homes
  road rd street st close avenue ave lane drive way crescent grove gardens terrace place square hill park mews row walk rise view vale
  green parade gate wharf croft mount broadway bridge common village estate castle cathedral church chapel mosque temple gurdwara
  synagogue station library museum theatre stadium airport docks valley river canal lake beach island
  team teams ward unit office offices hub centre center service services project projects programme trust foundation charity fund
  council borough city county town district parish locality area region constituency mbc cc ltd limited plc cic llp solicitors chambers
  fostering agency consultancy associates partnership panel group club fc united rovers wanderers albion athletic
  law rule act guidelines guideline competent competence syndrome disease test scale profile matrix inventory index model method theory
  approach technique framework report inquiry day week award scheme chain ambulance brigade studio room suite block wing primary infant infants junior juniors secondary grammar medical health
`);
