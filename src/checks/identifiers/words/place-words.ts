import { wordSet } from "./word-set.ts";

/**
 * Words of the names of English local authorities, regions and large towns that are no first names, in lower case. They
 * name a place and not a person, and may begin the name of a school or hospital.
 */
export const placeWords: ReadonlySet<string> = wordSet(`
  aston barking barnet barnsley barr barrow basildon bath bedford bedfordshire bexley bilston birmingham
  blackburn blackpool bloxwich bolton bournemouth bracknell brierley brighton bristol bromley bromsgrove
  buckinghamshire burnley burton bury calderdale cambridge cambridgeshire camden cannock canterbury
  central cheshire chesterfield cleveland colchester coldfield cornwall coventry crawley crewe croydon
  cumberland cumbria dagenham darlington dartford derby derbyshire doncaster dorset dudley ealing
  eastbourne edgbaston enfield erdington essex exeter exmouth gateshead gillingham gloucester
  gloucestershire greenwich grimsby guildford hackney halesowen halton hamlets hammersmith hampshire
  handsworth haringey harlow harrogate harrow hartlepool hastings havering hereford herefordshire
  hertfordshire hillingdon hodge hounslow huddersfield hull humber humberside huntingdon ipswich islington
  kensington kettering keynes kidderminster kings kirklees knowsley ladywood lambeth lancashire leeds
  leicester leicestershire lewisham lichfield lincolnshire liverpool longbridge ludlow maidstone malvern
  manchester mansfield medway merseyside merton middlesbrough middlesex midland midlands newark newcastle
  newham norfolk northampton northamptonshire northfield northumberland norton norwich nottingham
  nottinghamshire nuneaton oldbury oldham oxfordshire peterborough plymouth poole portsmouth redbridge
  redcar redditch redhill richmond rochdale rochester rotherham rugby runcorn rutland salford salisbury
  sandwell scunthorpe sefton selly shrewsbury shropshire slough smethwick solihull southampton southend
  southport southwark sparkbrook staffordshire stockport stockton stoke stourbridge stratford suffolk
  sunderland surrey sussex swindon tameside tamworth taunton telford thames thamesmead thanet thurrock
  tipton torbay torquay trafford trent tyne tyneside uttoxeter wakefield walsall waltham wandsworth warley
  warrington warwickshire watford wednesbury wednesfield westminster westmorland weymouth wigan wight
  willenhall wiltshire winchester wirral wokingham wolverhampton worcester worcestershire worthing wrekin
  yardley yarmouth yorkshire
`);
