import { wordSet } from "./word-set.ts";

/** First names that mean nothing else in a case note, as they are given to children and adults in England; in lower case. */
export const firstNames: ReadonlySet<string> = wordSet(`
  aaliyah aarav aaron abbas abbie abby abdi abdul abdullah abdullahi abebe abel abena abi abid abigail
  abiola abraham abu ada adam adamu adanna adebayo adeel adele adeola adesola adil aditi aditya adnan
  adrian adriana adrianna adwoa afia afua agata agatha agnes agnieszka ahmad ahmed aidan aiden aileen
  aimee aisha aishah aisling ajay akash akosua akram akua alan alana alannah alastair albert alec aled
  aleksander aleksandra alessia alex alexander alexandra alexandru alexia alexis alfie alfred ali alice
  alicia alina alisha alison alistair aliyah aliza allan allison alma almaz alyssa ama amaan amal amalia
  aman amanda amani amara amari amaya ambrose ameera amelia amelie amin amina aminata amir amira amit amna
  amrit amy anastasia anaya andre andrea andreea andrei andrew andrzej aneela anessa angela angelica
  angelina angelo angharad angie angus anika anil anisa anita anna annabel annabelle annalise anne annette
  annie anouk anthony antoinette anton antonia antonio anwar anya aoife arabella arash archie arham ariana
  arianna ariel arif arjun armaan arnold arron arshad arthur arun arya asad asha ashleigh ashley asif
  asiya asma astrid atif aubrey audrey ava avani avery avril aya ayaan ayaz ayesha ayisha ayo ayodele ayub
  azad aziz babajide babatunde barbara barnaby barney barry bartosz bashir basil bea beata beatrice becca
  becky bella ben benedict benita benjamin benji benny bernadette bernard bernice bertie beryl beth bethan
  bethany betsy betty bev beverley beverly bianca bibi bilal billie billy bisi bobbie bogdan bolanle boris
  brandon brayden brenda brendan brian bridget bridie brigid bronagh bronte bronwen bronwyn bruno bryan
  bryony byron caden caitlin caitlyn caleb callum calum calvin cameron camilla camille candice cara carina
  carl carla carlos carly carmel carol carole caroline carolyn carrie carys casey caspar casper cassandra
  cassidy cassie cath catherine cathryn cathy catrin catriona cecelia cecilia cedric celeste celia celine
  ceri cerys chanelle chantal chantelle charlene charles charley charlie charlotte charlton chelsie cherie
  cheryl cheyenne chiamaka chiara chidi chijioke chinedu chinwe chioma chloe chris christina christine
  christopher chukwuemeka ciara ciaran cillian cindy claire clara clare clarissa claudia clayton
  clementine clive clodagh cody colette colin colleen colm connie connor conor conrad corey cormac
  cornelius courtney craig curtis cynthia cyril dafydd dalia damian damien damilola damon dan dani daniel
  daniela daniella danielle danika danny daphne dara darcey darcy daria dariusz darren darryl daryl dave
  davey david davina davinder dawid dawit debbie deborah debra declan deepa deepak deirdre delia delilah
  delroy delyth demetrius demi denis denise dennis denzel deon derek derrick desiree desmond devan devika
  devonte dhruv diana diane diego dilys dimitri dina dinesh dionne dipa dipesh divya dominic dominik
  dominika dominique donald donna donovan doreen doris dorota dorothy doug douglas dulcie duncan dwayne
  dylan eamon eamonn ebele ebrima ed eddie edgar edith edmund edna eduard edward edwin edyta efua eileen
  eilidh eirlys ejiro elaine elan eleanor elena eleri eli eliana elias elif elijah elin elisa elise elisha
  eliza elizabeth ella elle ellen ellie elliot elliott ellis eloise elsa elsie elspeth elton elvis emeka
  emil emilia emilie emily emma emmanuel emmeline emmett emre enid enya erica erik erika erin ernest esha
  esi esmae esme esmee esra esteban estelle esther ethan ethel etta euan eugene eunice evan evangeline
  evelyn evie ewa ewan ezra fabian fadi fahad faisal faiza fallon farah farhan farid farida fariha farouk
  farzana fatima fatimah fatou fatoumata fawzia faye felicity felix femi fergal fergus fikret filip finn
  fiona fionn fizza fleur florin folake fran frances francesca francine francis francisco frankie franklin
  fraser freddie freddy freya gabe gabriel gabriela gabriella gabrielle gaia gail gareth gary gaurav gavin
  gaynor gemma genevieve geoff geoffrey george georgie georgina gerald geraldine gerard gertrude gethin
  ghazala ghulam gillian gina gino giorgia giovanni gita gizem gladys glenda glenn gloria glyn godfrey
  gordana gordon graeme graham greg gregor gregory greta gulzar gurdeep gurpreet gus gwen gwendoline gwyn
  gwyneth habib habiba hadi hadiya hafsa hafsah hakeem halima hamid hamish hamza hana hanan hanif haniya
  hannah haris harleen harley harminder harold haroon harpreet harriet harrison harry harun harvey hasan
  haseeb hasnain hassan hattie hayden hayley heidi helen helena henrietta henry hermione hetty hilary
  hilda hollie howard hubert hugh hugo huma humaira hussain hussam hussein iain ian ibraheem ibrahim
  ibrahima idris ifeanyi ifeoma ifrah ignacy ike ikram ilyas imani imogen imran inaaya inaya ines inga
  ingrid ioan ioana iona iqbal iqra ira irene irfan irina isa isaac isabel isabella isabelle isaiah isha
  ishaan isla islay ismael ismahan ismail isobel isra issa ivan ivana ivor iwona izaan izabela izzy jackie
  jackson jacob jacqueline jacqui jada jaden jadon jagdeep jagoda jahid jahmal jai jaime jake jakub jamal
  jameel james jamie jamil jamila jane janet janice janine jannat jared jaroslaw jasmin jason jaspreet
  jaswinder jatinder javed javier jaxon jaxson jaya jayda jayden jayne jayson jazmin jean jeanette jeanne
  jeevan jeff jeffrey jelena jemima jemma jenna jennie jennifer jenny jeremiah jeremy jermaine jerome
  jerry jess jessica jessie jill jim jimmy jo joan joana joanna joanne joao jocelyn jock jodie jody joe
  joel joey johan johanna john johnathan johnnie johnny jolene jon jonah jonas jonathan jonathon joni
  jonty jorge jorja josef joseph josephine josh joshua joshuah josiah josie jovan joyce juan juanita jude
  judith judy julia julian juliana julianne julie juliet juliette julius justin justyna kacper kaden
  kadiatou kadie kai kaia kairo kaitlin kaitlyn kaja kaleb kalina kalvin kamal kamil kamila kamran kane
  karan kareem kareen karen karim karin karina karl karol karolina kash kasia kasper katarzyna kate
  katelyn katerina katharine katherine kathleen kathryn kathy katie katrina katy kavita kayden kayla
  kaylee kayleigh keeley keeva keira keiran keisha keith kelechi kelli kellie kelly kelsey kelvin kemi ken
  kendra kenneth kenny kenza kenzie keon keri kerri kerrie kerry kev kevin kezia keziah khadija khadijah
  khadra khaled khalid khalil khloe kian kiara kiera kieran kieren kieron kimberley kimberly kinga kiran
  kirsten kirstie kirsty kit kiyan klaudia kofi konrad koray kris krish krishna kristen kristian kristina
  kristy krystal krzysztof kuba kulwinder kunle kwabena kwadwo kwaku kwame kwasi kye kyla kylan kyle kyra
  kyran lacey lachlan laila lamar lana lara larissa lashay laszlo latif latifah latisha latoya laura
  lauren laurence laurie lauryn lawrence layla leah leandro leanne leda leena leila leilani lena lenny leo
  leon leona leonard leonardo leonie leroy les lesley leslie leszek leticia levi lewis lexi lexie leyla
  liam lianne libby lillian lillie lilly lilya linda lindsay lindsey linus lionel lior lisa lisbeth liv
  livia lizzie llewellyn lloyd logan lois lola lorcan lorena lorenza lorenzo loretta lori lorna lorraine
  lottie lou louie louis louisa louise lowri lubna luca lucas lucia lucian lucie lucille lucinda lucjan
  lucy ludmila luis luisa luka lukas lukasz luke lulu luna luqman lydia lynda lyndon lyndsey lynette lynn
  lynne lynsey lyra mabel maciej mackenzie maddie maddison madeeha madeleine madeline mae maeva maeve
  magda magdalena maggie maha mahdi mahir mahira mahmood mahmoud mahnoor maia maisha maisie maisy maja
  majid malachi malachy malaika malak malaki malcolm maleeha malek malgorzata malia malik mandeep mandy
  manjinder manjit manpreet manuel mara marc marcel marcela marcelina marcia marcin marco marcus marek
  margaret margarita marge margery margot maria mariah mariam mariama marian mariana marianne marie
  mariella marija marika marilyn mario marion maris marissa marius mariusz marjorie marlene marley marlon
  marsha marta martha martin martina martyn marvin mary maryam maryan maryanne mateo mateusz mathew
  mathilda matilda matt matteo matthew mattie maud maureen maurice mavis maxime maximilian maxine maxwell
  maya maysa mbali meera meg megan megha mehdi mehmet mehreen mei melanie melinda melisa melissa melvin
  meredith mia micah michael michaela michal micheal michelle mick mickey miguel mihai mikaeel mikael
  mikayla mike mikhail mikolaj mila milan milena millie milly milo mina minahil minnie mira miranda mirela
  miriam mischa misha mitchell moesha mohamad mohamed mohammad mohammed mohamud mohan mohsin moira moises
  mollie molly mona monica monika monique monty morag mordechai moses moshe moya muhammad muhammed mujahid
  mukhtar muna muriel murray musa mustafa mustapha mya myfanwy myla mylah myles myra myrtle nabeel nabil
  nadeem nadia nadim nadine nadiya naeem naila naima najma nanette naomi narinder nasir nasreen nasrin
  nasser nat natalia natalie natasha nathalie nathan nathanael nathaniel navdeep naveed nawal nayla naz
  nazia nazir ned neelam nefeli neha neil nell nellie nelly nermin nessa nevaeh neve nevin ngozi nia niall
  niamh nicholas nicky nicola nicolae nicolas nicole nicolette nigel nikhil niki nikita nikki nikola
  nikolai nikolas nils nimra nina nisha nishat niven noah noel noelle nojus noor noora nora noreen norma
  norman nuala numan nuno nuria nyah nyla oakley obi oisin ojas ola olabisi olamide oleksandr olena olga
  oliver olivia olivier oliwia ollie olu oluchi olufemi oluwaseun oluwaseyi oluwatobi omar omari omer
  omolara oona oran orla orlaith oscar osian osman otis otto owain owen oyin oyinkan ozan pablo padraig
  paige paloma palwinder pamela parisa parminder parveen pascal patrice patricia patrick patrycja patryk
  patsy paul paula paulina pauline pavel pawel payton pedro peggy percy perpetua perry pete peter petra
  petru phil philip philippa phillip phoebe phyllis pierre piers piotr pippa piran pooja prakash pranav
  pranit preeti priscilla priti priya priyanka przemyslaw quentin rabia rachael rachel radoslaw rae rafael
  rafal rafferty rafi raheem rahel rahim rahima rahman rahul raihan raj raja rajesh rajinder rajiv rajni
  rajveer ralph ramandeep ramesh ramon ramona ranbir randeep rania ranjit raphael raquel rasheed rasheeda
  rashid raul ravi ravinder rayan raymond rayyan reanne rebeca rebecca rebekah reece reema reggie regina
  rehan rehana reiss remi remy rena renata rene renee reuben rex reza rhea rhian rhiannon rhoda rhodri
  rhona rhonda rhyley rhys ria ricardo riccardo richard rick ricky rihana rihanna riley rishi rita rizwan
  robbie robert roberta roberto robyn rocco rochelle roderick rodney rodrigo roel roger rohan roisin
  roksana roland rolando romain romana romeo romilly ron ronald ronan ronnie rory ros rosa rosalie
  rosalind rosanna roseanna rosemarie rosie rosina roslyn ross rowena roxanne roy roya roza rubie rubina
  rudi rudy rueben rufus ruhi rukhsana rukia rupert rupinder russell ruta ruth ryan ryder rylan ryley saad
  saanvi sabina sabrin sabrina sachin sade sadia sadie safa saffiyah safiya sahar sahil sahra saif saima
  sajid sakina sakura saleem salim salina sally salma salman salome sam samantha samara sami samina samir
  samira sammy samson samuel samuele sana sandeep sandra saniya sanjay sanjeev santiago saoirse sara sarah
  saran sarina sarita sasha saskia satnam satwinder saul saule scarlett scott seamus sean sebastian seema
  segun selam selena selim selina selma seren serena sergei serhii seth sha shabana shabnam shahid shahida
  shahzad shaima shaista shakeel shakira shamim shamima shamsa shan shana shanay shanaya shane shanelle
  shania shanice shanika shaniqua shannen shannon shantel shantelle shanti sharif sharifa sharmila sharon
  shaun shauna shawn shay shayla shayna shazia sheena sheila shelley shereen sheridan sherrie sherry
  sheryl shireen shirin shirley shona shreya shu shukri sian siana sid siddharth sidney sidra sienna silas
  silvia simeon simi simon simona simone simran sinead sinem siobhan skyla sneha sofia sofie sofija soha
  sohail solomon sonal sonia sonja sonya sophia sophie soraya sorcha spencer stacey stacy stan stanislaw
  stefan stefania stelian stella stephan stephanie stephen steve steven stewart stuart sufyan sukhdeep
  sukhi sukhvinder suki sulaiman suleiman sumaira sumaya sumera sunil sunita suraj surinder surjit susan
  susana susanna susannah susie suzanna suzanne suzie svetlana syed sylvia sylvie sylwia szymon tabitha
  tadeusz taha tahir tahira tahmina taiwo talha talia taliah tallulah talulah tamar tamara tameka tamika
  tamsin tania tanisha tanvi tanya tara tarek tarik tariq taryn tasha tatiana tayla taylah tayyab tayyiba
  teagan ted teddie teddy tegan temitope terence teresa teri terri terry tess tessa thabo thalia thandi
  thandiwe thea theo theodora theodore theresa thierry thomas tia tiago tiana tianna tiegan tiffany tilda
  tilly tim timothy tina tobi tobiah tobias toby todd tolu tom tomas tomasz tommy toni tony torin toyin
  tracey tracy travis trevor treyvon tricia trina tristan troy trudy tulisa tunde tyla tyler tyra tyreese
  tyrell tyrese tyron tyrone uche ugo ugochi uma umair umaira umar una ursula usama usha usman val
  valentina valerie vanessa varun vasile vasilica venetia vera verity verona veronica veronika vesna vicki
  vickie vicky vihaan vijay vikki vikram viktor viktoria vincent vinnie viola viorel virginia viv vivek
  vivian vivienne vlad vladimir volodymyr wafa wahid wale walid walter wanda waqas wayne wendy weronika
  wes wesley whitney wiktor wiktoria wilf wilfred wilhelmina willem william winifred winston wiola
  wojciech xander xavier xenia ximena yahya yaqub yara yash yasin yasir yasmeen yasmin yasmina yasmine yaw
  yemi yetunde yewande yoana yolanda yonas youcef yousef youssef yuki yunus yuri yusra yusuf yvette yvie
  yvonne zac zach zacharia zachariah zachary zack zahid zahir zahra zahraa zaid zain zaina zainab zak
  zakariya zaki zakir zane zara zarah zaria zayd zayn zayna zaynab zaynah zeb zeeshan zeinab zelda zena
  zenab zeynep zhanna zina zion zoe zoey zofia zohra zoltan zoya zubair zuleikha zulfiqar zunaira zuzanna
`);

/** First names that are also words: at the start of a sentence they are read as the word, unless something says otherwise. */
export const wordNames: ReadonlySet<string> = wordSet(`
  amber ash austin autumn bailey bill blessing bob bobby bradley brent brooklyn carter chad cherry
  christie clay cliff clifton cooper coral daisy dale dawn dean destiny drew earnest ebony eden eve faith
  fern flo florence frank gene ginger glen grace guy hale harmony harper hazel heath heather holly hope
  hudson hunter iris ivy jack jade jasmine jay jewel joy kay kim kingsley kirk kitty lance laurel lee
  leigh leighton lily lucky madison marigold marina mark marlow mason max melody mercy miles misty mo
  morgan murphy nelson nick noble oak olive paddy pansy parker pat patience pearl penny peony petal
  phoenix pip poppy precious primrose prudence ray reed rob robin rocky roman rose rosemary rowan ruby
  rusty rye sable saffron sage sandy savannah scarlet shade shelby siena sierra skye skylar sonny stanley
  stormy sue summer sunny taylor teal temperance trinity tyson victor violet wade warren will willow win
  winter wren
`);

/** First names that are as often a place, a month, a faith or a firm: they name a person only where something says so. */
export const otherNames: ReadonlySet<string> = wordSet(`
  alexa angel april archer ashton asia august berkeley bradford brook carlisle cash chance charity chase
  chelsea chester china chip christian crystal dakota darwin devon dior dot durham essence france garfield
  geneva georgia grant gypsy heaven honey imam iman india iran irish islam israel jordan june justice
  kendal kent kingston lancaster layton liberty lincoln london lourdes luton lyon major malta march
  margate marsden may mercedes milton monday montana nicol norm nova ocean opal otter page paris peace
  preston prince princess promise queen reading red rich river roma sahara salem sharpe sheffield sky
  somerset stafford star sterling stirling stone storm sutton sydney tad tennessee tiger trip unity
  valentine van venice victoria vienna wallace ward warwick webster windsor winsford winslow york
`);

/** Surnames that are also words of the field or of the day: after "Dr" or "PC" they are a name all the same. */
export const wordSurnames: ReadonlySet<string> = wordSet(`
  abbot archer bacon baker banks barber bell best birch bird bishop black bond brook brown bush butcher
  butler carpenter carter church cook cooper cross day dean drake dyer early farmer field fields fisher
  flint forest fox frost gardener gibbs golding good grant gray green grey hall hardy heath hill holland
  hood hope hunt hunter judge kay king knight lamb lane little long love marsh mason may miller moon moore
  nash newman nurse page park parker parsons pitt pool porter potter price reader reed rich rose rush
  sharp shepherd short silver small smart speed stone street summer swan taylor thatcher turner wall ward
  waters webb wells west white winter wise wolf wood woods young
`);
