import { wordSet } from "./word-set.ts";

/**
 * Words with a capital in an audit that name nobody, in lower case: what sentences begin with, and the terms of
 * care planning, law, health, school and office ("Care Plan", "Section 20", "Special Guardianship Order").
 */
export const formWords: ReadonlySet<string> = wordSet(`
  a about above absent abuse academically accelerated acceptable access accommodation according account
  accurate achieved achievement across act action actions active activities activity actual adapted added
  adding addition additional address addressed adequate adhd adjourned adjournment adjusted admin
  administration admissions adolescent adoptee adopter adopters adoption adoptive adult adults advanced
  advice adviser advisor advisory advocacy advocate affected afghan afghanistan africa african after
  aftercare afternoon again against age age-appropriate aged agencies agency agenda agent agree agreed
  agreeing agreement agreement's ahead aim aims albania albanian alcohol alerts all allegation allergies
  allocated allocation allowance almost alone along already also alternative although always ambition
  ambitions' ambitious ambulance america american amharic among an anaemia analysis and anglican annex
  annual another answer answers anxiety any anyone anything apart apparently appeal appendix application
  applied apply appointment appointments appraisal apprenticeship approach appropriate approval approved
  apr arab arabic area areas around arrange arranged arrangement arrangements arranging art article as asd
  asian ask asked asking asks aspiration aspirational aspirations assess assessed assessing assessment
  assessments assessor assistance assistant associate association assurance asthma at atm attached
  attachment attainment attainments attempt attempts attend attendance attendances attended attends
  attention attitude audiology audit auditor auditors audits aug aunt auntie aunts authority autism
  available awaiting award awards aware away babies baby background badge balanced band bangladesh
  bangladeshi bank bank-holiday baptist barnardo barnardo's barnardos barrister base based baseline basic
  basics basis be beavers because become bedtime bedtimes been before began begin begins behaviour
  behavioural behind being belonging benefit benefits bengali bereavement best better between beyond big
  bills biological biology bipolar birth birthday birthdays black block blocks board boarding body book
  booked booklet books born both boundaries bowlby boxall boy boys brief briefing bright bring brings
  britain british broad brother brothers brownies bruises buddhist budget building bulgarian bullying
  bundle bureau business but by cadets cafcass calendar call called calls calm camhs camp can cantonese
  capacity capital cards care career careers carefirst careful carefully carer carer's carers careworks
  caribbean caring carried carries case caseload cases caseworker catering catholic caused caution
  celebrate celebrating cell central centre cerebral certificate chair chaired chairing challenge
  challenges champion change changed changes changing chapter charge chart charter chased chasing check
  checked checklist checks chemistry child child's childcare childhood childline childminder childminders
  children children's chinese choice choices christmas chronologies chronology circuit citizen city civic
  civil claims clarify clarity class classes clear clearer clearly clerk click client clinic clinical cllr
  close closer closing club clubs coach code cognitive cohort collated college column columns combined
  come comes comment comments commission commissioned commissioner commissioning commitment committed
  committee common communication communities community company compared competent complaint complaints
  complete completed completion complex comprehensive compulsive compulsory concern concerns concise
  conclusion concurrent condition conditions conduct conference confident confidential confirm confirmed
  conflict congolese connected connection connections consent consider consideration considered
  considering considers consistent constable consultant consultation contact contacts contain contains
  content context contingency continue continued continuing continuity contract contracts contribution
  contributions control convention conversation coordinator copies copy coram core corporate correct
  corresponds costs council councillor counsel counselling counsellor counties counts county course
  courses court courts cover covered covering covers create created creative crime criminal crisis
  criteria crown cubs cultural culturally culture current currently curriculum custodian custody cwd
  cystic czech daily dame danger dari data date dates daughter day days dbs dc dci deadline dec december
  decide decided decision decisions declaration declined dedicated deed deep defence defiant deficit delay
  delayed delays delegated delivery demonstrates dental dentist department depression deprivation depth
  deputy derbyshire described describes description design designated designed despite detail detailed
  details detention developing development developmental devolved di diabetes diagnosis dialectical diary
  did diet different differing difficulties difficulty digital direct directed direction directions
  director directorate disabilities disability disabled disagreed disagreement discharge disclosure
  discretion discuss discussed discussion discussions disney disorder disorders dispute disrupted
  disruption district diversity division diwali dj do doctor doctors document documentation documented
  documents does doing domestic done door dr draft drafting drama drawing drawn drift drive drives driving
  drug drugs ds dt due during duties duty dyadic dyslexia dyspraxia each earlier early east easter eastern
  easy eating eclipse ecm economic eczema edge editor education educational effective efforts egyptian eid
  eighth either electronic elements emergency emotional emotionally employment enables encopresis end
  ended engaged engagement england english enough enquiries enquiry ensure ensures enuresis environment
  epilepsy equal equality equipment eritrea eritrean escalated escalation especially essential establish
  established ethiopia ethiopian ethnic ethnicity europe european evaluate evaluation evangelical even
  evening event events every everybody everyday everyone everyone's everything evidence evidenced exact
  examination example examples excel excellent except exception exchange exclusion exclusions executive
  existing exit expectations expected experience expert experts explain explained explains exploitation
  exploited explore explored explorers exploring expression extended extension external extra extremely
  eye eyesight face facebook facilitated facilitator facilities facts fair fairly families family far
  farsi father father's fathers feb february feedback feeding feel feelings feels felt female fetal few
  fewer fibrosis field fifth fifty filed filial filipino final finally finance financial finding findings
  fine finish first fit five fixed flag flexible focus focused foetal folder follow followed following
  follows food football for form formal former forms formulation fortnightly fortnite forty forward foster
  fostered fostering found foundation four fourth fr framework free french frequency fresh fri friday
  friend friendly friends friendships from fsw full fully fund funded funding funds further future gained
  gambian gap gaps gateway gather gathered gender general generally generic genogram geography german get
  ghana ghanaian gifted gillick girl girls give given gives giving glasses go goal goals going gone good
  goods google governance governing government governor governors gp grade grades grammar gran grandad
  granddad grandfather grandma grandmother grandmothers grandparent grandparents grandson granted graph
  great greater greek grief group groups growing grown growth guardian guardians guardianship guidance
  guide guided guidelines guides gujarati gym had hague hair half halfway hand handbook handover hanukkah
  harm harmful has have having he head heading headteacher health healthwatch healthy hear heard hearing
  hearings hears held help helpful helping helps hence hepatitis her here heritage hhj high higher
  highlights him hindi hindu his historic historical history hold holds holi holiday holidays holy home
  home- homes homework honest hopes hoping hospital hospitals host hostel hour hours house household
  houses housing how however hub human hundred hungarian hv hygiene hyperactivity i ict idea ideas
  identified identify identity if illness immediate immediately immigration immunisations impact
  implementation important impressive improve improved improvement improving in inadequate incident
  include included includes including inclusion inclusive income incomplete inconsistent increase
  independence independent indian indicators indirect individual induction infant infants informal
  information informed inherent initial initially injury input inquiry inside insight inspection inspector
  inspiring instagram instead instruction intake integrated intelligence intensive interest interests
  interim internal international internet interpreter intervention interventions interview interviewing
  interviews into introduce introduction introductions investigation involve involved involvement involves
  ipad iphone iranian iraq iraqi ireland iro is islamic isle issue issues it italian item items its
  jamaica jamaican jan january japanese jehovah jewish job jobs join joined joint journal journey judge
  judgement judgment judicial jul july jun junior just keep keeping kenyan kept key kin kindness kingdom
  kinship kippur know knowledge known knows kooth korean kurdish lac lack lacks lady laming language
  languages laptop large last lasting lasts late later latest latvian law lawyer lead leader leadership
  leading leads league leap learned learner learning least leave leaver leavers leaving left legal legislation
  lego leisure lent less lessons let letter letterbox letters level liaison library licence life lifestory
  light like likely likes limited line link linked links liquid liquidlogic list listed listen listening
  listens lists literacy literature lithuanian little live lived lives living local locality lodging
  lodgings log logic logical logs long longer longstanding look looked looked-after looking looks lord
  loss lost love loved lovely loving low lunch made mainly mainstream maintain makaton make makes making
  male man managed management manager managers managing mandarin mandate manual many map mapping mar marac
  marking married mash maslow match matched matching material maternal mathematics maths matrix matter
  matters maybe me meals means measurable measured measures media mediation medical medication meet
  meeting meetings meets member members memories memory men mencap mental mentioned mentions mentor
  mentoring mentors message messages method methodist microsoft mid-way midpoint midway midwife midwifery
  milestones mind minded mindful minds mindset minecraft minimum minister minor minute minutes miss missed
  missing mission mix mixed mobile mobility model moderate moderation module moment mon money monitor
  monitoring month monthly months morally more morning mosaic most mostly mother mother's mother-in-law
  mothering mothers motion motivational motor move moved movement moves moving mr mrs ms much multi multi-
  multiagency multidisciplinary multiple mum mums munro museum music muslim must mx my nacro name named
  names narrative nation national natural nature near nearly necessary need needed needs negative neglect
  neighbour neither neonatal netflix network networks neurodevelopmental never new newborn next nhs nino
  nigeria nigerian night nil nine nintendo ninth niromp no nobody nobody's non none nor normal north
  northern not notable note noted notes nothing notice notification notified notwithstanding nov november
  now nowhere nspcc number numbers nurse nursery nurses nursing nurture nurturing nutrition obesity
  objectives obligations observation observations observed obsessive obtained obvious occasional
  occupational oct october of off offer offered offers office officer officers ofsted often old older on
  once one online only onset open opening opinion opportunities opportunity opposition oppositional
  optician optimism options or order orders organisation organisations organised orientation origin
  original originals orthodontist orthodox ot other others our out outcome outcomes outdoor outings
  outline outreach outside outstanding over overall overdue overnight oversight overview own owner owners
  oxford pa pack paediatric paediatrician paediatricians pages pakistan pakistani palsy pandemic panel
  panels paper papers paperwork paragraph parallel parent parent's parental parenting parents parents'
  parish park part partially participation particular parties partner partners partnership partnerships
  parts party pashto passover passport passports past paternal pathological pathway pathways patient
  pattern pay payment payments pc pcso pe peer peers pending pension pentecostal people per performance
  perhaps period permanence permanency permanent permission persian person personal persons perspective
  perspectives pets phase phone phonics photo photographs photos physical physically physics
  physiotherapist physiotherapy piaget picture place placed placement placements places plan plan's
  planned planner planning plans play playstation please pleased pleasing pledge plus pocket podiatry
  point points poland police policies policy polish poll poor population portage portfolio portuguese
  position positive possessions possible post post- postal postponed power practical practice practices
  practitioner practitioners praise pre predicted pregnancy pregnant premium preparation prepared prepares
  preparing presence present presentation presented presents pressure preventative prevention previous
  previously primary principal principle principles prior priorities priority privacy private pro
  probation probationary problem procedure procedures proceedings process prof profession professional
  professionals professor profile programme progress progressed progression project promised promoted
  promotes prompt proportionate proposal proposals proposed prospective protection protective protocol
  proud provide provided provider providers provides province provision psychiatrist psychological
  psychologist psychology psychosocial psychotherapist psychotherapy puberty public published punctual
  punjabi pupil pupils purpose purposeful pushed put qualifications quality quarter quarterly queries
  question questionnaire questions quick quickly quiet quite quotation quote quotes race rainbows raise
  raised raises ramadan range rapid rapport rather ratified rationale re read readiness reads ready real
  realised realistic really reason reasonable reasons recent reception recognise recognised recognises
  recommendation recommendations recommended record recorded recording records recovery recruitment reduce
  reduced refer reference referral referred refers reflected reflection reflective reflects refugee
  refused regarding regardless region regional register registered registrar registration regression
  regular regularly regulated regulation regulations rehabilitation relate relational relationship
  relationships relative relatives relevant religion religious reluctant remain remains remand remarkable
  reminder removal renewal renewed repeat repeated repeats replaced replied report reported reporting
  reports representative republic request requested require required requirement requirements requires
  research reserved residence residential resilience resistance resolution resolve resource resources
  respect respite responded responding response responses responsibilities responsibility responsible rest
  restorative restricted result results retained return returned reunification rev revd reverend review
  reviewed reviewer reviewing reviews revised revocation rewards reworded right rights rigorous ring risk
  risks road roblox robust role roles romania romanian romany room rota round routes routine routinely
  routines royal rules running russian safe safeguarding safer safety saint salt samaritans same sample
  sanctions sanctuary sandplay sat saturday save savings saw says scale schedule scheme school school's
  schools science scope score scored scores scoring scotland scottish scouts screening seasonal second
  secondary secretary section sections secure security see seeing seeking seeks seems seen self selfcare
  sen senco send senior sensitive sensitively sensory sent sep separate separately sept september sergeant
  serious service services session sessions set sets setting settled settlement settles seven seventh
  several severe sexual sgo sgt share shared shares sharing sharps she shelter shop short shorter
  shortfall should show shown shows sibling siblings sickle side sign signed significant signing signs
  sikh similar simple simplified since sincere single sir sister sisters site sits situation six sixth
  sketch skilled skills skin skype sleep slovak slow slowly small smart smiles smoke snapchat so social
  socially society solicitor solicitors solid solution solution-focused solutions somali somalia some
  somebody someone something son soon sought sound source sources south southern space spanish spare
  sparse speak special specialist specialists specific specifically specified specifies spectrum speech
  spelling spend spiritual spiritually spoke spoken sponsor sponsors sport sports spring ssw st stability
  stable staff stage stages stakeholder stand standard standards standing start started starters starting
  starts state stated statement statements states statistics status statutory stay stayed staying stays
  steady step step-by- steps still stop stopped stories story straight strand strands strategic strategies
  strategy strength strengthen strengthened strengths stress strong strongly structure structured student
  students studies study style sub subject subjects subsequent substance success successful such sudanese
  sufficiency suggest suggested suggests suitability suitable suited summarise summary sun sunday
  superintendent supervised supervising supervision supervisor supervisory supplied support supported
  supporting supports sure surgery survey suspended sustained sw swift swimming syndrome syrian system
  systemic systems ta table tables tablet tailored take taken takes talents talk talking talks tamil
  tantrums target targeted targeting targets task tasks teacher teachers teaching team team's teams tech
  technology teenage teeth telephone tell telling temporary ten tenancies tenancy tenth term termly terms
  test tests text than thank thanks that the theatre their them theme themes then therapeutic therapist
  therapists theraplay theraplay's therapy there therefore these they thing things thinking third this
  thorough thoroughly those though thought thoughtful three threshold thresholds thrive thriving through
  throughout thu thur thurs thursday thus tied tigrinya tiktok till time timeframe timeline timelines
  timely times timescale timescales timing title tm to today together told tool toolkit tools top topics
  total touching towards tower town tracing track tracker trackers tracking trade trained training
  transfer transition transitions translated translator transport trauma trauma-informed traumatic travel
  traveller travellers travelling treat treated treatment triage trial tribunal triple trips truancy trust
  trusts try trying tue tues tuesday tuition turkish turn turned tutor tutoring twelve twenty twice twin
  twins two type typed types ugandan ukraine ukrainian ultimate unaccompanied unannounced uncertain uncle
  unclear uncles undated under underpins understand understanding understands understood undertaken
  unfortunately unit united units universal university unknown unless unmet unresolved unsigned
  unsupervised until unusual up update updated updates updating upper urdu urgent urgently us use used
  useful user uses using usual usually vacancy vacant vaccinations vaisakhi validation valuable valued
  values vapes vaping variation variety various verbal version very vetting via viability victim victims
  video vietnam vietnamese view views village violence virtual virtually vision visit visited visiting
  visitor visitors visits visual vital vitamin vocational voice voices volume voluntary volunteer
  volunteers vulnerable wait waited waiting wales walk want wanted wants warm warmth warning was way ways
  we weak weakness weaknesses wed wednesday week weekend weekly weeks weigh weighs weight welcome welfare
  well wellbeing welsh went were west western what whatsapp when where whereas whether which while white
  who whole whose why wide wider window wish wishes with within without woman women word wording words
  work worked worker workers workforce working workload works worksheet worksheets workshop workshops
  world worries worry would write writing written wrong xbox year yearly years yes yet yom you young
  young-person younger your youth youtube zealand zimbabwean zone zoom
  mondays tuesdays wednesdays thursdays fridays saturdays sundays
`);
