import { wordSet } from "./word-set.ts";

/**
 * First names from places that the compiled list knows too little of, folded (see foldLetters). One paragraph each: Wales,
 * Ireland, Scotland, the Baltic, Albania, Kurdistan, Afghanistan and Iran, Arabic, Somalia, Eritrea and Ethiopia, West
 * Africa, the Indian subcontinent, China.
 */
export const moreFirstNames: ReadonlySet<string> = wordSet(`
  alun anest aneurin arwel arwen awel bedwyr beca branwen bryn cadi cai cadog cadfael carwyn caryl catrin ceinwen ceirion cledwyn
  cynan dafina deio deiniol dylan eben efa eifion eigra eiluned einion eira eirian elgan elin elis eluned emrys emyr endaf enfys
  erin eurwen ffion fflur ffraid garmon geraint gerallt glesni gruff gruffudd gruffydd guto gwawr gwenan gwenda gwenllian gwenno
  gwern gwilym gwion gwladys heddwyn heledd heulwen huw hywel idwal idris ieuan ifan ifor illtud iolo iorwerth irfon islwyn iwan
  lleu lleucu llewelyn llinos lluan llyr luned mabli macsen madlen madog mair mali mared maredudd marged meical meinir meirion
  meleri menna mererid merfyn meurig mihangel morfydd morgana nannon nansi nerys nest nesta non olwen osian owain peredur prys
  rhian rhiannon rhodri rhydian rhys sian siani siencyn sioned sion siwan steffan tegid tegwen teifi teleri tesni tirion tomos
  trystan tudur twm wyn

  ailbhe ailish aine aodhan aoibhe aoibheann aoibhinn aoife ardal bairbre blathnaid breandan breege brid brighid bronagh brona
  cahal cahir cairenn caoilfhionn caoimhe caolan cathal cathaoir cian ciaran clodagh cliona cliodhna colm colman colum conall
  conchobhar conchuir cormac cuan daire daithi dara daragh darragh dearbhla dearbhail deaglan dervla diarmaid diarmuid donagh
  donal donnacha donncha eabha eanna eibhlin eilis eimear eimhear emer ennis enda eoghan eoin ethna fachtna feargal feidhlim felim
  fergal fiachra fiadh finbar finbarr fintan fionnan fionnuala fionnula gearoid gobnait grainne grania iarla iarlaith iognaid labhras
  lochlann lughaidh macdara maeve maebh mairead maire mairin malachy maolra meabh micheal muireann muiris naoise naoimh neasa niamh
  niamhe noirin nollaig nuala odhran odhrain oisin oonagh orla orlagh orlaith padraic padraig padraigin peadar proinsias riona
  rioghnach roisin ronan rory ruadhan ruairi ruairc sadhbh saoirse saorla seamas seamus sean seanan senan seosamh sile sinead siobhan
  siofra sive sorcha tadhg tadgh tiernan tomas treasa turlough ultan una

  ailsa ainsley alasdair alastair angus archibald athol baird beathag beitris blair boyd callum calum campbell catriona coll cormag
  diarmad dougal dougie dugald duncan effie eilidh eithne elspeth erskine ewan euan eubh fearghas fergus fiona finella finlay
  fingal forbes fyfe gavin gillespie gormelia greer gregor hamish hector iain innes iona isla islay ishbel isobel iseabail jamesina
  keir kenina kirsty kirsteen lachie lachlan lewis lindsay lorne mairi mairead malcolm marsaili mhairi morag morven muir muireall
  mungo murdo murdina neil niall norrie oighrig peigi rab raghnall ranald ronald rhona rona ross ruaraidh ruaridh ruairidh seonag
  seonaid sheena shona silis sine sorley struan tavish teasag torquil

  adomas agne aiste akvile aldona algirdas algis andrius antanas ariana arnas arunas arvydas asta audrius augustas aurelija aurimas
  ausra austeja azuolas benas birute dainius daiva dalia danguole darius deividas deimante dominykas domantas donatas dovile edita
  edgaras edvinas egidijus egle elze emilija ema ernestas ernesta evaldas gabija gabriele gediminas gintare giedre gintaras goda
  grazina greta gvidas ieva ignas ilona inga irmantas jogaile jokubas jonas joris jolanta jolita juozas juste justas justinas jurate
  jurgita kamile karolis kazys kestutis kipras kornelija kotryna kristupas laima laimonas laura lina linas liepa liudas lukas
  lukne mantas marija marius martynas matas meda migle milda mindaugas modestas monika motiejus neringa nerijus nijole nojus
  odeta ona paulius petras povilas ramune rasa raimonda ramunas regimantas remigijus renata rimantas rimas rokas rolandas romualdas
  ruta rytis sandra saule saulius sigita sigitas simas skaiste smilte sonata tadas tautvydas teodoras titas tomas ugne urte vaida
  vaidas vaiva valdas valdemaras vanda vilius vilte viktorija virginija virginijus vita vitalija vladas vytas vytautas vykintas
  zilvinas zita zivile zydrunas zygimantas
  aivars andris agnese arvids dace dainis dzintra edgars evija gatis guntars guntis ilze inese inta janis juris kaspars kristaps
  laima laimdota liga maris modris normunds raimonds raivis sandis sanita santa signe uldis valdis vija vineta ziedonis
  aivar ants eha epp hele indrek jaan jaanus kaarel kadri kaja kristjan leili liisi maarika margus marju mart merike priit raivo
  riina siim taavi tanel tiit tiiu toomas triin urmas urve veiko

  adea afrim agim agon agron albana alban albert albin albion albulena altin andi anila arben arber ardian ardit ardita arditi
  arian arjan arjeta arlind arta artan arton avni bajram behar bekim beqir besa besarta besart besiana besim besjana besmir besnik
  blend blendi blerim blerina blerta bleron bujar burim dafina dardan dardana diellza dije dorina dorian drilon drin drita driton durim edona
  egzon egzona elida elira elona elvana endri endrit enis erblin ergys erion erjon erjona ermal ermira erald eraldo fadil fatbardh fatime
  fatlind fatlum fatmir fatos festim fisnik fitim fitore flaka flamur florent florentina flutura gani genc gent gentian gentiana gezim
  gjergj gjon granit haki hajdar hana hasime hysen idriz ilir iliriana ilirjana ismet jehona jeton jetmir kaltrina klea klodian kreshnik
  kujtim labinot lavdim leart lejla leke lendita lindita liridon liridona lirije lorik luan luljeta lulzim majlinda megi meriton
  merita mimoza mirlinda mirjeta naim nderim nexhat nora orges petrit pranvera qendrim qendresa rina rinor rineta ridvan rexhep rezarta
  rrezarta rrahim sadik sabri sami shaban shkelqim shkurte shpend shpresa shqipe skender sokol sotir taulant teuta trim uran valbona
  valdrin valon valmir vesa violeta visar vjollca vjosa vlora xhemal xhevdet xhevahire yll yllka zana zef zamira

  alan amed aram aras ardalan aresh arez ari arin aryan asos avan aveen avin awaz awder azad bahar bakhtiar bakhtyar bana baran barin
  barzan bawan bawer begard behat berfin beritan berivan berwan bestun beyan binevsh bijar brwa chia chiman chnar chnoor chra chro
  dara daryan dedar deniz derin deyar dilan dilawar dildar dilgash dilkhwaz dilnaz dilnia dilovan dilshad dilsoz dilvin diyar
  diyako dler evin ferhad ferhat firat gashaw gelawej ghazal goran gulistan gulan gulbahar hardi haval hawar hawkar hawraman hawre
  hazhar hejar helan helin hemin hero hesen hevar heval hevi hevin hewa hezha hiwa hogir hozan jalal jin jihan jiyan jiyar jwan
  kaniaw kardo karwan kawa kawar khalat khanda khasro khonaw kosar kurdo kwestan lana lanja laween lavin lazgin lolav mazlum media mediya
  mizgin nali nalin namo narin naz nazdar nazanin nechirvan nergiz nishtiman nishtman nivar niyan nyaz pakhshan parez
  payam payman peshang peshawa peshraw peyman pola rawa rawand rawaz raz rebar rebaz rebeen rebin rebwar rehan rekan renas rewan
  rezan rezhin rizgar rojbin rojda rojhat rojhilat rojin rojava ronahi ronak roni rozerin rozh rozhan rozhgar rozhin sakar saman
  sarbast sardar sarkawt sarkar saro sartip sazan serbest serbast serdar serhat sevdin shad shadan shahla shakhawan shaho shaima shanaz
  sherko sherwan shilan shiler shkar shko shorsh shwan sirwan sivan siyar siyabend soran srwa tara taban tavan twana viyan welat
  xezal xoshnav yad yadgar yekta zagros zana zanyar zardasht zelal zerin zheen zhian zhiar zhila zhiyan zhyan zilan zimnako zin zinar
  ziryan zozan

  abasin abdulhadi abdulqayum ajmal akhtar akmal aminullah amanullah anahita angela anisa arezo arezou ariana arzo asadullah asila atefa
  atifa attaullah azita baktash baryalai bashir basira batoor benafsha beheshta bibi bismillah breshna daud dawood ehsanullah
  elaha elham emal enayatullah esmatullah faiz faizullah farahnaz farhad fariba farid faridoon faridun farishta farkhunda farzad fatana
  fawad fazel freba frishta freshta frozan froozan ghezal ghotai ghulam gulab gulalai gulbuddin gulnaz gulpari habibullah hameedullah hamed
  hamida hangama haseena hashmat hashmatullah hasibullah hekmat hekmatullah helai hila hizbullah homaira homayoun humayun husna idrees imamuddin
  inayatullah ismatullah jamshid jawad jawid kamila karima khaista khalida khatera khatira khushal khyber kobra kubra laila lailuma latifa
  lema madina mahbuba mahboob mahtab malala malalai maleka manizha marghalara marwa marwand maryam masood masooda mastura matiullah mehria
  mina mirwais mirza mohibullah mujib mujtaba mursal mustafa muzhda naeemullah nafisa nahid najib najiba najibullah najla
  najwa nangialai nangyalai naqib naqibullah nargis nasima nasir nasrat nasratullah naweed nazia nazifa nazo nilofar niloofar noorullah obaid
  obaidullah omaid omid osman palwasha parwana parwiz pashtana pashtoon patang pekai qais qasim qudratullah rabia rahela rahimullah
  rahmatullah ramish rangina rashid razia rohullah rokhshana romal roohullah roya rozina ruhullah sabera sadaf sadiqa safa safia safiullah
  sahar samiullah samira sana sanam sanga saqib sayed sayeda sediqa sebghatullah shabnam shafiqa shafiullah shahzad shakeba shakiba shams
  shamsullah shaista sharifa sharifullah shekiba sher shgofa shir shirin shogofa shokria shokrullah shukria shukrullah sibghatullah sitara
  sohaila sohrab soraya spogmai spozhmai spozhmay sultana suraya tahmina taj tamana tamanna tamim tariq timur toba torpekai turpekai wahida
  wahidullah wais wajia walid wali waheed wazhma wranga yalda yama yasamin zabi zabihullah zahir zahra zakia zalmai zarghona zarghuna
  zarifa zarlasht zarmina zarmine zia ziauddin ziaurrahman zohal zohra zubaida
  aida alireza amir amirali amirhossein anahid anoosheh arad aram arash ardeshir arezoo armin arman armita arsalan artin aryan asal
  ashkan atefeh atousa azadeh azar azita bahar bahareh bahman bahram bardia bashir behnam behnaz behrang behrooz behrouz behzad bijan bita borzou
  daryoush dariush dorsa ebrahim ehsan elaheh elham elnaz elmira esfandiar farah faranak farbod farhang fariborz faramarz farzan farzaneh
  fatemeh fereshteh fereydoun firouzeh forough gelareh ghazaleh gholamreza gisoo giti golnar golnaz golnoosh golshan habib haleh hamed hamid hamidreza hashem
  hesam hoda homa homayoun hooman hooshang hossein houman houshang iraj jaleh jamshid javad kamran kamyar karim katayoun kaveh keyvan
  khosrow kiana kianoush kiarash kimia kourosh kiyan ladan laleh leyla mahdi mahdieh mahin mahnaz mahsa mahshid mahvash mandana mani
  manijeh mansour maral marjan marzieh masih masoud masoumeh mehdi mehran mehrak mehrdad mehri mehrnaz mehrnoush melika mina minoo mitra mobina
  mohsen mojgan mojtaba morteza mozhgan nader nahal nahid naghmeh narges nargess nasim nasrin nazanin negar negin nika nikoo niki nikta niloofar
  niloufar nima niusha niyoosha noushin omid paniz pantea parastoo parham pari parisa parsa parvaneh parvin parviz payam pegah peyman pooneh
  pooria pooya pouran pourya pouya rambod ramin ramtin rana raha reyhaneh reza rostam roxana roya roozbeh rouzbeh saba saeed saeideh saghar sahand saman
  samaneh samin sanaz sara sarina sasan sepehr sepideh setareh shabnam shadi shaghayegh shahab shahin shahla shahram shahriar shahrzad
  shahrokh shapour sharareh shayan sheida shervin shirin shiva shohreh siamak siavash sima sina sogand soheil soheila solmaz somayeh
  sorayya soroush souri taraneh tara tina tooraj touraj vahid vida yalda yasaman yasamin yashar yeganeh zahra zari zhaleh ziba zohreh

  abdallah abdelaziz abdelhadi abdelhamid abdelkader abdelkarim abdelrahman abdelsalam abdo abdulaziz abdulkarim abdulla abdulmalik abdulrahim
  abdulrahman abeer abir adel adham adnan afaf afnan ahlam aisha akram alaa alia aliaa amani ameen amer amina aminah amjad ammar anas
  anmar anwar areej arwa aseel ashraf asim asma asmaa atef aws aya ayat ayham ayman aymen ayoub azhar aziza bahaa bana bandar bara baraa basel bashar
  basim basma bassam bassel batool batoul bayan bilal boushra bushra dalal dania dareen dareena dima dina doaa duaa dunia ebtisam elham eman
  emad eyad fadel fadia fahd fairouz faris fatema fatimah fatma fayez firas fouad ghada ghaith ghassan ghazi ghazal ghina hadeel
  hadi haidar haifa haitham hala hamad hamdan hamza hanadi hanan hanin hani haneen hasna hatem hayat haya hayder hazem heba hend hiba
  hind hisham houda huda husam hussam hussein ibtisam ihab ihsan iman inas intisar israa issam iyad jaber jalal jamal jamila jana jasim jassim jawaher
  jihad joud joumana judy juman kais karam karima kawthar khadeeja khaldoun khaled khawla kholoud khulud kinan lama lamia lamis
  lana latifa layan layal layth leen leila lina lojain lubna lujain luay maan mahmood maisam majd majed majida malak manal manar
  mansour maram marah marwa marwan maryam maymouna maysa maysaa maysoon mays mayada mazen medhat moataz moayad mohanad mohannad moamen moaz mouhammad
  mouaz mousa moutaz muath muayad muhanad muhannad mujtaba mukhtar munir munira murad mustafa muthanna nabil nada nadia nael nagham nahla naji
  najah najat najwa naser nashwa nawar nawras nayef nazir nermeen nesreen nidal nihad nizar noha noor noora nora nouf nour noura obada obaida
  odai oday omaima omar omran osama ola oula qais qasem qusai qusay rabab rabee rabie rafat rafif ragheb raghad rahaf rahma raed ramadan rama rami
  rana rand rania rasha rashed rasheed rasmiya razan raya reem reham rima riham rim riyad riyadh roaa roua rouaa ruba rula ruqaya ruqayya saad saadia sabah
  sabreen sadeem safaa safwan sahar saher said saja sajida salah salam saleem saleh salem salim salma salwa samah samar samer samia samir samira sami
  sana sanaa sara sawsan sefyan shaden shadi shadia shahd shaima shaimaa shatha shereen sidra siham sireen souad souhaila suad suha suhaib suhaila suhair
  sukaina suleiman sulaiman sumaya taghreed taha tahani taher talal talia tamara tamer tamim tareq tarek tasneem tawfiq thaer thamer
  thuraya tuqa ubada umar usama wadad wael wafa wafaa wahid waleed walaa waseem wassim widad wisam wissam yahya yaman yamen yara yaser yasir yasmeen
  yasser yazan yazid younes younis yousef yousif youssef yousra yusra zahraa zaid zain zainab zaina zakaria zakariya zaki zeina zeinab ziad zina
  ziyad zuhair

  abdi abdiaziz abdifatah abdihakim abdikadir abdikarim abdimajid abdinasir abdinur abdiqani abdirahim abdirahman abdirashid abdirisaq abdirizak
  abdisalam abdisamad abdishakur abdiwahab abdiwali abdiweli abdulahi abdulkadir abdullahi abshir abukar adan aden ahmednur amaal amina amran anab anisa
  anfac arafat asad asha asho awale awil axmed ayaan ayaanle ayan ayanle aydrus bahsan barwaaqo bashir bashiir batulo bilan bile bishaaro bisharo
  burhan cabdi cabdullahi caasha calas cali cawil caydid cumar cusmaan dahabo dahir dayib deeqa deqa dhool dhuux diric egal elmi
  fadumo faduma faarax faisa farah farax fardowsa fardowso farhan farhia farhiya farhiyo faysal filsan fowsia fowziya geedi gelle guled guleed gulaid habibo halgan halimo hamdi
  hani harbi hassan hawa hawo hayat hibaaq hibo hinda hodan hodman hoodo hussein ibado idil idiris idman ifrah ifraax ikran ilhan ilwad
  ilyas istahil istarlin jamaal jamac jamilo jawaahir kaha kaltun kaltuun khadar khadra khadro khalif khaliif kin ladan laylo leyla liban
  liibaan lul luul maandeeq magool mahad mahamed mahamud mahdi mahad mana maryan maryama maxamed maxamuud mire muhidin mukhtaar muhumed mumtaz muna
  muno muse mustaf naciimo nadifo naima najmo nasra nasro nimaan nimcaan nimco nimo nuur nur nura nuradin nuriya qamar qali qorane raaxo rahma rage raho
  ridwan rooble rowda ruqiya ruun saadia saahid saciid safiya sagal sahal sahra saida salado salah salman samsam samatar shamso sharmake
  sharmarke shukri siciid sidi siham siman sirad suad suban subeer sucaad suleekha sulekha suleyman tawakal ubah ubax warsame warsan weheliye
  xaawo xaliimo xamdi xasan xaliima xalimo xirsi yaasiin yaasmiin yahye yasin yasmiin yonis yuusuf zahra zakariya zakariye zamzam zaynab zeinab

  abeba abeje abel aberash abiel abiy abraha abrehet abrham addis adiam adhanet afewerki akberet almaz alemayehu alganesh amanuel amare amdework amha aregawi
  asefa asfaw aster aster astier ataklti awet aynalem azeb azmera azeb bahta banchi bekele belay belaynesh berekhet bereket berhane berhe besrat betelhem
  bethlehem beyene biniam binyam birhan birhane birikti bisrat biruk brhane brikti bruk dagmawi danait daniat dawit dejen demeke dereje
  derartu desta elen elias elsa emebet endale ephrem eskinder essayas eyerusalem eyob ezana fana fasil fessehaye feven fikadu fikirte filimon filmon fisseha fithawi
  fitsum freweini frewoini fsehaye gebre gebriel genet gerezgiher getachew getnet ghebre ghenet ghidey girma girmay goitom habtamu habtom haben hadas hadish
  hagos haile hailu haimanot hana hanna helen hermela hermon heran henok hewan hirut hiwet hiwot isaias isayas iyasu kahsay kaleab kalkidan
  kebede kebron kflom kibra kibrom kidane kidist kiros kisanet lemlem letebrahan letebrhan leteab liya liyu luam luwam makda makeda mahder mahlet makonnen mebrahtu
  mebrat mehari mehret mekdes mekonnen melake melaku meles melat melkam merhawi merhawit meron mesfin meskerem mihret mihreteab mikal mikias milat million milkias
  misgana misgina mulu mulubrhan mulugeta munit musie nahom nardos natnael nebiat nebiyu nebyat netsanet nigisti nigus noh petros rahel rahwa
  redae rediet robel rutha saba salem samrawit samrawit samuel sara sebhat sebhatu segen selam selamawit selihom semere semhar senait senayt seble
  shewit shishay sirak solome solomon tadesse tadese tamirat tekle tedros temesgen teklay tekle tesfa tesfalem tesfamariam tesfay
  tesfaye tewelde tewodros tigist tilahun tirhas tsega tsegay tsegaye tsehay tsige tsion weldu winta woinshet wolde worku wubit yared yemane yemisrach
  yodit yohana yohanes yohannes yonas yonatan yordanos yosef yosief zebib zelalem zenebech zekarias zemen zenebe zeray zerihun zewdi

  abayomi abdulsalam abidemi abimbola abiodun abisola adaeze adanma adaora adebimpe adebola adedayo adegoke adejoke adekunle adeleke
  ademola adeniyi adenike aderonke adesuwa adetola adewale adewunmi afolabi ahunna aisosa akachi akunna alhassan aliyu amadi amaka amara amarachi aminat anuoluwapo
  anwuli asabe atinuke ayobami ayodeji ayokunle ayomide ayotunde azubuike babafemi babajide bamidele bamikole binta bisola bolaji bolatito bukola bukunmi buchi chibueze chibuike
  chibuzo chidera chidiebere chidimma chidinma chiedu chiemeka chika chikezie chikodi chimamanda chinaza chinelo chinenye chinonso chinwendu chisom chizoba
  chukwudi chukwuebuka chukwuma dayo damola danjuma dapo debo deji dolapo dotun durojaiye ebele ebuka efe ehi ejike ekene ekemini emem enitan enyinnaya eniola
  esosa eseosa etim evbu ewaoluwa ezinne ezinwa fatai fehintola feyisayo fidelis fiyinfoluwa folake folarin folashade folasade foluke funke funmi funmilayo garba gbemisola gbenga
  habibat hadiza halimat hauwa ibukun idowu idara ifechi ifedayo ifeoluwa ifeyinwa ige ihuoma ijeoma ikechi ikechukwu ikenna ikponmwosa inemesit iniobong isioma iyabo iyanuoluwa iyore
  jide jideofor jumoke kafayat kanayo kayode kehinde kelechi khadijat kolade kola kosisochukwu kunbi kunle lanre laraba lekan lola lolade madubuike
  mfon modupe mojisola monisola morayo morenike mosunmola moyosore muyiwa nduka nkechi nkem nkemdilim nkiru nkiruka nnamdi nneka nnenna nnaemeka nonso nsikak nwanneka
  obafemi obi obiageli obianuju obinna obiora odinaka odunayo ogechi oghenekaro ogochukwu okechukwu okezie okon olabisi oladapo oladele olajide olajumoke olamide olanrewaju
  olaoluwa olasunkanmi olatunde olayinka olufemi olufunke olukayode olumide oluseun olusegun oluwadamilola oluwafemi oluwafunke oluwakemi oluwaseun oluwaseyi
  oluwatobi oluwatosin oluwatoyin omobolanle omolara omolola omotola omowunmi onome onyeka onyekachi onyinye opeyemi osagie osaretin osarumwen osas osayi
  osita otito oyinda oyindamola remi ronke rotimi sade sadiq sanusi segun seun seyi shade shola simbi simisola sola subomi sunkanmi taiwo tamuno tari
  temidayo temiloluwa temitayo temitope tinuke titi titilayo titilope tobechukwu tobi tochi tochukwu tofunmi tolani tolu toluwani tomi tope tosin toyin tunde ubong uche uchechi uchechukwu
  uchenna udo udoka ufuoma ugo ugochi ugochukwu uju ukamaka umar uzoamaka uzochukwu uzoma wale wasiu wuraola yahaya yemi yemisi yetunde yewande yinka zainabu zikora
  abeeku abla adjoa adjua adom adoma afi afriyie afrifa agyeiwaa akos akofa akorfa akosua akoto akua akuba akwasi akyaa ama amba amponsah anokye antobam araba
  asamoah asantewaa atsu awo awurama ayisha baaba baffour boahemaa boateng dede delali dela deladem dzidzor edem edinam efe efo efua ekow ekua ekuwa elikem elinam enam eno
  enyonam esenam esi essi ewurama eyram fafa fiifi fosua gifty gyasi herty jojo kakra kafui kekeli klenam kobby kobina koby kodjo kodwo kofi kojo koku komla korkor kow
  kukua kwabena kwadwo kwaku kwame kwamena kwasi kweku kwesi lariba maabena maame mansa mawuli mawuena mawusi nana nanama nii nhyira nutifafa ofosua ohemaa paa
  panyin papa sefa selasi selikem selom selorm senam senyo serwaa sitsofe yaaba yaa yaw yayra yenulom yoofi

  aamir aarushi aasha abhay abhijit abhinav abhishek adeeba afreen aftab afzal ahad aiman ajit akanksha akash akbar akhil akshay aleena aliya alizeh amandeep amar
  amardeep amarjit ambreen amit amita amolak amreen amrik amritpal anand anant anaya angad anil anita anjali anjana anjum ankit ankita anoop ansa anshul anu anuj anum
  anupama anuradha anushka aparna aqeel aqib aqsa aravind areeb areeba arslan aruna arvinder arvind aryan asfand ashfaq ashish ashok asifa asim aslam atiya avinash avneet avtar ayub ayushi azhar
  babar bakhtawar balbir baldev baljeet baljinder baljit balraj balvinder balwinder beena bhavesh bhavin bhavna bhupinder bikram binod bushra chandni charan charanjit chirag
  daljit daler danish darshan daulat davinderjit deepika deepti devinder dharminder dhara dharmesh dhruvi diljit dilpreet dilraj dinesh dipak dipali dipika disha ekta
  fahim faiqa faiza falak farhana farheen farrukh farzeen fatehjit fazal ganesh gagandeep gagan geeta ghafoor ghazanfar girish gopal gulfam gulshan gunjan gurbaksh gurbinder gurcharan gurdip gurinder
  gurjit gurjot gurleen gurmeet gurmit gurmukh gurnam gurpal gursharan gurvinder hafeez hamna harbhajan hardeep hardip hareem hargun haris harish harita harjinder harjit harjot
  harkirat harman harmeet harnam harnoor harsh harsha harshad harshil harsimran harvinder haseena hassan hema hemant hena hetal hina hira hitesh humera huriya iftikhar ijaz imtiaz inder inderjit inzamam iqra irshad
  ishrat ishtiaq isma jagat jagjit jagmeet jagtar janvi jasdeep jashan jasjit jaskaran jasmeet jasmit jasmine jasvinder jaswant jayesh jignesh jigna jitendra jitender juhi junaid jugraj jyoti kabir kainat
  kajal kamaljit kamini kamla kanwal kanwaljit karamjit kartar karthik kashif kashish kaur kavya keerat ketan khushi khurram kiranjit kiranpreet kirandeep kirit kirpal komal krupa kuldip kulbir kuljit kulvinder kulsum kumar lakhbir lakhvinder
  lakshmi lalita laiba laxmi leela lubaba madhav madhu madhuri mahek mahendra mahesh mahmuda mahnoor malti mamta manav manish manisha manjeet manju manjot manmohan manoj manraj mansi mansoor mariyam maqsood mayur mazhar meena
  meenakshi meera mehak mehboob mehnaz mehul misbah mitesh mohini mohinder mubarak mubashir mubeen mudassar mukesh munaza muneeb munir muqaddas naghma nahida naina nalini nand narendra naresh nargis nasira naseem nasim natasha naureen
  navdeep navjit navjot navneet navpreet neeraj neeta neetu nida niharika nilam nilesh nimra nimrit nirmal nirmala nisar nisha nitin noreen nosheen nusrat ojas omkar padma palak pallavi palwinder paramjit paras paresh parmeet parmjit parminder parmveer parth
  parveen pavan pawan payal pooja prabhjot prabhdeep prabhleen pradeep prakash pranav prashant pratik pravin preeti preetam prem prisha priti prithvi priya priyanka puja punam puneet pushpa qamar qasim qaiser quratulain rabia rabinder radha raees rafia raheela
  rahul rajan rajbir rajdeep rajeev rajesh rajinder rajiv rajni rajvir rajwinder rakesh rakhi ramandeep ramesh ranbir randeep rani ranjit ranveer ravinder ravi ravneet rekha reshma riffat rida riddhi rimsha rina rishi rita ritika ritu rizwan
  rizwana robina rohan rohit rohini romaan roshni rubab rubina ruhi rukhsana rukhsar rupal rupinder saba sabeen sabina sachin sadaf sadia safia saima saira sajid sajida sakina salman saman sameena sameera samina sandeep sangeeta sanjay sanjeev sanjana sanna santosh saqib
  saqlain sarbjit sarita sarfraz satinder satnam satpal satvinder satwinder savita seema shabana shabir shafaq shafiq shagufta shahbaz shahid shahida shahnaz shahzaib shahzad shahzadi shaista shakeel shakeela shalini shamim shamima shamsa
  shanaya shankar sharanjit sharda shaukat shazia sheeba sheetal shehnaz shehzad shivani shivam shoaib shreya shruti shubham shweta siddharth sidra simrat simran simranjit sita smita snehal sohail sonal sonia sonam sukhbir sukhdeep sukhdev sukhjinder
  sukhjit sukhjot sukhmani sukhpreet sukhraj sukhvinder sukhwinder sumaira sumeet sumita sunaina sundeep sunil sunita suraj surbhi surekha surendra suresh surinder surjit sushil sushma swapna swati tabassum tahira tahir taimoor talha talib talwinder tania tanveer
  taranjit taranpreet tarlochan tarsem tauseef tayyab tayyaba tehmina tejal tejinder tejpal trilochan tripti twinkle uday ujjwal umair umaima umang umer umesh urooj urvashi usha usman vaishali vandana varinder varsha varun veena veer
  vijay vikas vikram vikrant vimal vinay vinita vinod vipul viraj virender vishal vivek wajid wajiha waqar waqas warda wasim yash yashpal yasmin yogesh yuvraj zafar zaheer zaheda zahida zahoor zahra zain zainab zaki zakir zara zarina zarqa zeenat zeeshan zoha zoya
  zubair zulfiqar zulekha zunaira khan shah singh begum raja
  abdur aklima akther alamgir aminur amirul anamul anisur anwara arif ariful ashiq ashraful asiya atiqur aysha azizul babul badrul bashirul begum bipasha bilkis bulbul delwar dilara dulal ekram emdad enamul faizur faruk farzana
  fahmida fazlul feroza firoz gias golam habibur hafizur halima hamidul hasina helal hosne humayra iftekhar imdadul iqramul ishrat israt jahangir jahanara jahid jahurul jakir jalal jamil jannatul jasmin jesmin jobeda jubaida jubayer
  kabir kamal kamrul kamrunnahar kazi khadiza khairul khaleda khorshed kohinoor kulsuma liton lutfur mahbub mahbuba mahfuz mahmudul maksuda mamun mannan masuda masum maznu mehedi minara mizan mizanur moinul moktar momena monir monira monowara morsheda moriom mosammat
  motiur mosharraf muktar munni murad musammat mushfiqur nahar nahid nargis nasima nasreen nasrin nazma nazmul nazrul nilufar nipa nurjahan nurul nusrat oli parul parvin polash rabeya rafi rafiq rafiqul rahela rahima raihan rajia rakib rana rasel rashida rashidul
  rebeka rehana rezaul rezwan rina rokeya rokon ruma rumana rumi runa sabbir sabina sadek sadia saiful salahuddin saleha salma samsun sanjida sarwar sayma selina shafiqul shahanara shahidul shahjahan shahin shahnaj shaila shakib shakil shamima
  shamsul shamsun sharif sharmin shefali sheuli shirin shohag sheikh sohel sohana sufia sultana sumaiya sumon suraiya tahmid tahmina tanjila tanvir tanzila tarek taslima taufiq tawhid tofazzal tuhin uzma wahidur yeasmin zahanara zahid zahirul zakia zannat ziaur zobayer

  aiguo aihua bao baozhai beibei bin binbin bing bo bowen chang changhao changming chao chaoyang chenchen chenguang chengyu chenxi chun chunhua chunli chuntao cuifen cuiping daiyu dan dandan dawei dehua deming dingxiang
  dong dongmei fang fangfang fei feifei feng fengying fuhua fulan gang ge guang guangming guanyu guiying guo guofeng guohua guoliang guoqiang guowei haibo haitao haiyan haiyang hanyu hao haoran haoyu haoyuan hong hongmei hongwei huan huanhuan hui huifang huiling huimin jia
  jiaqi jiahao jiahui jialing jiaming jian jiang jianfeng jianguo jianhua jianjun jianming jianping jianyu jiawei jiaxin jiayi jiaying jiayu jie jiehao jin jinghua jingjing jingwen jingyi jinlong jinping jinyu jiong jun junfeng junhao junhui junjie junming junwei junyan junyu
  kang kexin kun lan lanying lei lele leilei lian liang lihua lijuan lili liling lin linfeng ling lingling linlin liping liqin liwei lixia lixin liyuan long lu lulu luoyang mei meifang meihua meijuan meilan meili meiling meiying meizhen meng mengmeng mengqi mengting mengyao min mingming minghao
  minghui mingxia mingyu mingze minmin muchen na nana nannan ning ningning pei peng pengfei ping pingping qi qian qiang qiaoling qing qingqing qiu qiuyue qiwei quan rong rongrong ronghua rui ruihan ruixin ruolan ruoxi ruoxuan shan shanshan shaohua shaoqing sheng shengli shihan shihao shiyu shu shufen shuhui shulan
  shuling shun shuo shuping shuqin shuyi siqi sitong siyi siyu siyuan song suyin tao tian tianhao tianyi tianyu ting tingting tong tongtong wanting wei weifeng weijie weimin weiming weiping weiqiang weiwei wen wenbin wenbo wenhao wenhui wenjie wenjing wenjun wenli wenqi wenting wenwen wenxuan wenya wenyan xia xian
  xiang xiangyu xiao xiaobo xiaodan xiaodong xiaofei xiaofeng xiaohong xiaohui xiaojun xiaolan xiaoli xiaolian xiaoling xiaolong xiaomei xiaomin xiaoming xiaoping xiaoqing xiaowei xiaowen xiaoxia xiaoyan xiaoying xiaoyu xin xing xinghua xinxin xinyan xinyi xinyu xinyue xiulan xiuli xiuying xiuzhen xu xuan xue
  xueling xuemei xueqin xueying xun yahui yajing yalan yan yanfang yang yanhong yanhua yanli yanling yanmei yanping yanyan yao yaoyao yawen yaxin ye yi yibo yichen yifan yifei yihan yijun yilin yiling yiming yimin yimo yin ying yingjie yingying yinuo yiran yitong yiwei yiwen yixin yixuan yiyi yize yong yonggang yu
  yuan yuanyuan yuchen yue yufei yuhan yuhang yuhao yujie yulan yuling yulong yumei yumo yun yunfei yuqi yuqing yushan yutong yuting yuwei yuxi yuxin yuxuan yuyan yuzhen zehao zexi zeyu zhaohui zhen zhenghao zhengyi zhenhua zhenyu zhenzhen zhihao zhihong zhihui zhijun zhiqiang zhiwei zhixin zhiyong zhiyuan
  zhiming zhong zhongwei zihan zihao zimo ziqi zirui zitong zixi zixin zixuan ziyan ziyang ziyi ziyu
`);
