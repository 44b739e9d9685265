import { wordSet } from "./word-set.ts";

/**
 * Words with a capital inside a sentence that name a thing rather than a person, in small letters: charities,
 * programmes and assessments, case systems, medicines, shops and brands, games and shows, clubs, faiths and feasts, peoples
 * and languages, and places that audits often name.
 */
export const namedThings: ReadonlySet<string> = wordSet(`
   addaction adfam adoptionplus afasic alateen anon ascent barnardo barnardos become brathay cafcass cairns
  catch22 cedar centrepoint childline compass coram cruse earlybird familylives fairbridge familyfund fostertalk gingerbread homestart
   kooth lifeline lumos mencap mermaids nacoa nacro nspcc oxfam papyrus place2be pohwer refuge relate riverside safeline
  samaritan samaritans shelter signpost spurgeon spurgeons stonewall swanswell tact turning winston xenzone youngminds youthline

    beckett boxall brigance conners coventry dash griffiths incredible kinship makaton marac marschak
  mellow multisystemic nurturing ofsted pecs piaget raven ravens schofield secure-base sdq solihull
    theraplay theraplays thrive triplep triple-p webster-stratton wechsler wisc zippy
  azeus caredirector carefirst careworks charms civica corelogic eclipse egress emis frameworki   
  liquid liquidlogic mosaic northgate onenote outlook paris pathfinder powerbi protocol rio sharepoint sharefile systmone teams trent welfarecall

  adderall amoxicillin antihistamine atomoxetine calpol cetirizine clonidine concerta creon delmosart depo desmopressin
  elvanse epipen equasym fluoxetine guanfacine gaviscon ibuprofen implanon intuniv jaydess keppra laxido lexapro lisdexamfetamine
  matoride medikinet melatonin methylphenidate microgynon mirtazapine montelukast movicol naloxone nexplanon nurofen olanzapine omeprazole
  paracetamol penicillin piriton prozac quetiapine risperidone ritalin salbutamol senokot sertraline slenyto strattera subutex 
  valproate ventolin xaggitin xanax asperger aspergers crohn crohns coeliac downs ehlers-danlos hirschsprung tourette tourettes 

  adidas airbnb aldi alexa amazon android argos asda audi barclaycard bbc bmx boots bmw burger clarks coop co-op costa deliveroo disney disneyland ebay facebook
  facetime fitbit flickr gmail google greggs halfords hollister holland ikea instagram ipad iphone jd kfc kindle lego lidl linkedin
  mcdonald mcdonalds messenger microsoft morrisons mothercare motability nandos nando netflix next nike nintendo oculus oyster paypal pizza playstation poundland
  powerpoint primark quorn sainsbury sainsburys samsung skype smyths snapchat sony specsavers spotify starbucks subway superdrug telegram tesco tescos tiktok
  twitter uber vinted vodafone waitrose wetherspoon whatsapp wilko xbox youtube zoom zara

  barbie batman bluey cbeebies cinderella darts duplo elmo fifa fortnite frozen goldilocks gruffalo halloween hogwarts hulk igglepiggle jenga kahoot
  karate lightyear mario marvel matilda minecraft minions moana monopoly nerf paw peppa pikachu pokemon roblox scrabble sherlock
  shrek sims sonic spiderman spongebob superman taekwondo teletubbies tetris tumble twister uno zelda zumba 

  albion arsenal athletic barcelona brentford celtic evertonian everton fulham hearts hibs liverpool newcastle rangers rovers saracens spurs
  tottenham villa wasps wanderers wolves wigan brownies beavers cubs guides rainbows scouts cadets explorers dofe

  advent agnostic allah amish anglican ashura atheist baha'i baptist bible bonfire bishop buddhist catholic christ christingle christmas church diwali easter eid epiphany
  evangelical gospel gurdwara hajj halal hanukkah haram hijab hindu holi islam islamic jehovah jesus jew jewish jummah kosher lent lutheran mandir methodist mormon
  mosque muharram muslim navaratri navratri nowruz orthodox passover pentecost pentecostal purim quaker quran qur'an rakhi ramadan rastafari rastafarian romany sabbath
  salvation shia sikh sikhism sunni synagogue torah vaisakhi yom zoroastrian

  afghan african albanian algerian american amharic angolan arab arabic aramaic armenian asian australian austrian azerbaijani balochi bangladeshi
  bantu barbadian belarusian belgian bengali berber bolivian bosnian botswanan brazilian british bulgarian burmese burundian cameroonian canadian cantonese
  caribbean chilean chinese colombian congolese creole croatian cuban cypriot czech dari danish dominican dutch ecuadorian egyptian english eritrean estonian ethiopian
  european farsi fijian filipino finnish french fula fulani gaelic gambian georgian german ghanaian greek grenadian guinean gujarati gypsy haitian hausa hebrew
  hindi hindko hmong honduran hungarian icelandic igbo indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kannada kashmiri
  kazakh kenyan khmer kikuyu kinyarwanda kirundi korean kosovan kosovar krio kurdish kurmanji kuwaiti kyrgyz lao laotian latvian lebanese liberian libyan lingala
  lithuanian luganda lugandan macedonian malagasy malawian malay malayalam malaysian malian maltese mandarin mandinka maori marathi mauritian mauritanian mexican mirpuri moldovan mongolian moroccan
  mozambican namibian ndebele nepalese nepali nigerian norwegian omani oromo pahari pakistani palestinian panjabi pashto patois pashtun persian peruvian polish portuguese potwari
  punjabi quechua roma romani romanian russian rwandan samoan saraiki saudi scots scottish senegalese serb serbian sesotho shona sicilian sindhi sinhala sinhalese slovak
  slovakian slovene slovenian somali sorani spanish sudanese swahili swazi swedish swiss sylheti syrian tagalog taiwanese tajik tamil tanzanian tatar telugu thai tibetan tigre
  tigrinya tigrigna togolese tongan trinidadian tswana tunisian turk turkish turkmen twi ugandan uighur ukrainian urdu uyghur uzbek venezuelan vietnamese vincentian vlach welsh
  wolof xhosa yemeni yiddish yoruba zambian zimbabwean zulu

  africa afghanistan albania algeria america angola antigua argentina armenia asia athens australia austria azerbaijan bahamas bangladesh barbados beijing belarus belfast belgium
  belize benin berlin bermuda bolivia bosnia botswana brazil britain brussels bulgaria burkina burma burundi cairo calais cambodia cameroon canada cardiff caribbean chile
  colombia congo copenhagen croatia cuba cyprus damascus denmark dhaka dominica dubai dublin dundee dunkirk ecuador edinburgh egypt eire england eritrea estonia ethiopia
  europe fiji finland frankfurt gabon gambia gaza germany ghana gibraltar glasgow greece grenada guatemala guernsey guinea guyana haiti hamburg herat herzegovina holland honduras hungary iceland
  indonesia iraq ireland istanbul italy jamaica japan jersey kabul kandahar karachi kashmir kazakhstan kenya khartoum kosovo kurdistan kuwait kyiv kyrgyzstan lagos lahore laos
  latvia lebanon lesotho liberia libya lisbon lithuania luxembourg macedonia madagascar madrid malawi malaysia maldives mali mauritius mecca mexico mogadishu moldova
  mongolia monaco montenegro montserrat morocco mozambique myanmar nairobi namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama peru philippines
  poland portugal prague punjab qatar romania rome russia rwanda scotland senegal serbia sicily singapore slovakia slovenia somalia somaliland spain sudan sweden swansea
  switzerland sylhet syria taiwan tajikistan tanzania tehran thailand tibet tigray tirana tobago togo tokyo trinidad tripoli tunisia turkey turkmenistan uae uganda ukraine ulster
  uruguay usa uzbekistan venezuela vietnam wales warsaw yemen zambia zimbabwe

  accrington aldershot andover ascot ashford ashton aylesbury banbury barnstaple barrow basingstoke batley beverley bicester bideford billericay birkenhead blyth
  bodmin bognor bootle boston bracknell braintree bridgend bridgwater bridlington bridport brixton bude burnham buxton camborne canterbury castleford caterham chatham chelmsford
  cheltenham chepstow chesham chichester chippenham chorley cirencester clacton cleethorpes congleton corby cowes crawley dartmouth daventry devizes dewsbury diss dover
  droitwich eastleigh evesham falmouth fareham farnborough farnham faversham felixstowe fleet folkestone frome gainsborough glastonbury glossop goole gosport grantham gravesend
  grays hailsham halifax hatfield havant heathrow henley hemel hexham hinckley hitchin honiton horsham huntingdon ilford ilfracombe ilkeston ilkley keighley kendal keswick
  lancing launceston leamington letchworth leominster lewes leyland loughborough lowestoft luton macclesfield maldon malton margate matlock melton minehead morecambe
  morpeth nelson newbury newmarket newport newquay northallerton okehampton ormskirk oswestry padstow paignton penrith penzance petersfield pickering pontefract portishead prescot
  ramsgate rawtenstall reigate retford ripon romford romsey rotherhithe royston rugeley rushden ryde saffron salford sandown scarborough selby sevenoaks shrewsbury sidmouth
  sittingbourne skegness skipton sleaford southall spalding stafford staines stevenage stoke stowmarket stratford stroud swanage tavistock taunton tenby
  thetford thirsk tiverton tonbridge totnes towcester trowbridge truro tunbridge twickenham uckfield ulverston uxbridge ventnor wallasey wantage warminster wellingborough wembley wetherby
  whitby whitehaven whitstable widnes wimbledon windermere winsford wisbech witney woking woolwich workington worksop yeovil
`);

/** Written in capitals these are abbreviations, though they are first names as well: Emotional Literacy Support Assistant. */
export const acronyms: ReadonlySet<string> = wordSet(
  "ada adam aida alice amos asha cara cass daisy dora edna ella elsa erin gina grace hope ines iris ivan jack lara lena lisa lucy maria maya mina nina noah rita ruby sara sean tara tessa",
);
