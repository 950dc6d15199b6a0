/**
 * Passwords that people choose most often, as leaks have shown: the 3,000 most frequent of all and the 3,000 most frequent of eight
 * characters and more, without those of digits alone and those that another one of the list only has something added to, both of which are
 * found by rule. Chosen from the list of @zxcvbn-ts/language-common 4.1.3, © 2012–2016 Dan Wheeler and Dropbox, Inc., © 2021 @zxcvbn-ts, under
 * the MIT licence.
 */
export const OFTEN_CHOSEN = `
  0.0.0.000 0.0.000 0000000000o 0o9i8u7y 1111qqqq 123123a 1232323q 123321q 1234567890a 1234567890q 1234567890z 123456789a 123456789d 123456789l 123456789m 123456789o 123456789p
  123456789q 123456789qwe 123456789r 123456789s 123456789v 123456789z 12345678a 12345678q 1234567a 1234567aa 1234567q 123456a 123456aa 123456ab 123456as 123456asd 123456k
  123456q 123456qq 123456qqq 123456qw 123456qwe 123456qwerty 123456ru 123456z 12345a 12345abc 12345asd 12345q 12345qaz 12345qwe 12345qwer 12345qwert 12345qwerty 1234abcd
  1234asdf 1234kekc 1234qwe 1234qwer 1234rewq 1234zxcv 123abc 123asd 123mudar 123qaz 123qq123 123qwe 123qwe123 123qwe123qwe 123qweas 123qweasd 123qweasdzxc 123qwert 123qwerty
  123zxc 12locked 12qw12qw 12qw34er 12qwaszx 1a2a3a4a 1a2b3c 1a2b3c4d 1a2b3c4d5e 1a2s3d4f 1a2s3d4f5g 1letmein 1michael 1million 1mustang 1passwor 1password 1q2q3q4q 1q2w3e
  1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qa2ws3ed 1qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw2 1qazxsw23edc 1qazzaq1 1qw23er4 1x2zkg8w 1z2x3c4v 1z2x3c4v5b 20spanks 23skidoo
  2wsx3edc 3edc4rfv 3rjs1la7qe 45m2do5bs 50spanks 55bgates 5wr2i7h8 69camaro 7777777a 7ugd5hip2j 8j4ye3uz 911turbo 9293709b13 987654321a a12345 a123456 a1234567 a12345678
  a123456789 a123456a a1a2a3a4 a1b2c3 a1b2c3d4 a1b2c3d4e5 a1s2d3f4 a1s2d3f4g5 aa123456 aaa111 aaaa1111 aardvark aaron abc12 abc123 abc12345 abc123456 abcd1234 abcdefg1 abdullah
  aberdeen abgrtyu abigail abnormal abracadabra abrakadabra absolute absolutely abstract acapulco access access14 accord account achilles acidburn action active adam addicted
  adelaide adgjmptw adidas admin administrator adrenalin adrian adrianna adrienne advanced adventur adventure aerosmit aerosmith aezakmi africa agent007 aggies aikido airborne
  airbus aircraft airforce airplane alabama alan alaska albatros albert alberto alcatraz alejandr alejandra alejandro aleksandr aleksandra alessand alessandro alex alexalex
  alexande alexander alexandr alexandra alexandre alexis alfarome alfred alice alicia aliens aligator alison alkaline allblack allen alleycat alliance allison allnight allstate
  almighty alpha alpha1 alphabet alpine alterego always alyssa amadeus amanda amateur amateurs amazon amber amber1 ambrosia amelia america american amethyst amsterda amsterdam
  anaconda anakin anakonda anal analsex anarchy anastasi anastasia anastasiya anders andersen anderson andre andrea andreas andrei andrew andrew1 andrey andromed andromeda andy
  andyandy andyod22 anfield angel angel1 angela angelica angelika angelina angeline angelo angels anhyeuem animal animated anime anna annaanna annabell annette annie annmarie
  anonymous antelope anthony anthony1 antigone anton antonina antonio anubis anything aolsucks apache apollo apollo13 apple apple1 applepie apples april aquarius aragorn
  arcangel archange archangel archer archie architec area51 argentin argentina arizona arkansas armageddon armagedon armstron armstrong arnold arsenal arsenal1 arthur artist
  as123456 asd123 asd12345 asdasd asdf asdf123 asdf1234 asdfasdf asdffdsa asdfg asdfgh asdfghj asdfghjk asdfghjkl asdfqwer asdfzxcv asdqwe123 asdzxc ashleigh ashley ashton
  asian asmodeus aspirine assass assassin assfuck asshole asshole1 assholes asslover assman assmunch astalavista asterix astonvil astros athena athletic atlanta atlantic
  atlantis atomic atreides attack attitude attorney auburn auckland audrey august augustin augustus aurora aussie austin australi australia autumn avalanch avalanche avalon
  avatar avenger aviation awesome azamat azerty azertyui azertyuiop azsxdc azsxdcfv babe babemagn babemagnet baberuth babes babies baby babybaby babybear babyblue babyboy
  babycake babydoll babyface babygirl babylon babylon5 babylove backbone backdoor bacon badabing badass badboy badger baggins bailey bajingan ball baller balloons balls
  ballsack baltimor bambam banana bananas bandit bang bangbang bangkok banshee baracuda barbados barbara barbie barcelon barcelona barefeet barefoot baritone barkley barney
  barracud barselona bart basebal1 baseball basement basket basketba basketbal basketball bass bassman bastard bastards batman batman1 battle baxter bcfields beach beachbum
  beagle bear bearbear bearcats beast beatles beatrice beautifu beautiful beauty beaver beavis beckham beefcake beepbeep beer beerbeer beethove beetle belinda bell bella
  bellagio bender bendover benedict benessere benjamin bennett benson bentley bergkamp berkeley berlin bernard bernardo bernhard bernie bertha bertrand bethany bettyboo
  bettyboop beverley beverly bianca bicycle bigballs bigblack bigblock bigboobs bigbooty bigboy bigbucks bigbutts bigcock bigdaddy bigdick bigdicks bigdog bigfoot bigger biggie
  bigguy bigmac bigman bigmoney bigone bigpenis bigpoppa bigpussy bigred bigtits bigtruck bill billabon billabong billbill billie billy billybob billyboy bingo binladen
  biohazard bionicle bird birdie birdman birthday biscuit biscuits bisexual bishop bismarck bismilla bismillah bitch bitch1 bitchass bitches biteme blabla black black1
  blackbelt blackberry blackbir blackbird blackboy blackcat blackcoc blackcock blackdog blackhaw blackhawk blackice blackie blackjac blackjack blacklab blackman blackops
  blackout blacks blacky blade blades blahblah blake blaster blazer blessed blessing blink182 blizzard blonde blondes blondie blondinka blood bloody blow blowfish blowjob
  blowme blue blue123 blue22 blueball bluebell blueberr blueberry bluebird blueblue blueeyes bluefish bluejays bluemoon bluenose blues bluesky bluesman bluestar boat bobafett
  bobbie bobbob bobby bobcat bobdylan bobmarle bobmarley boeing bogdan bohica bollocks bollox bomber bond bond007 bondage bone bonehead boner bones bonethug bonita bonjour
  bonnie boobies booboo boobs booger boogie bookcase bookworm boomboom boomer boots booty borabora bordeaux boris borussia bosco boss bossman boston bottom bowler bowling
  bowser bradford bradley brandi brando brandon brandon1 brandy brasil bravehea braveheart braves brazil breast breeze brenda brendan brewster brian brianna bridge bridget
  brighton brigitte brisbane britney brittany brittney broadway broken bronco broncos brooke brooklyn brooks brother brothers brown browndog brownie browning browns bruce
  brucelee bruins brunette bruno brutus bryan bryant bubba bubba1 bubbas bubble bubblegum bubbles buck buckaroo buckeye buckeyes buckshot buckwhea budapest buddha buddy buddy1
  buddyboy buddydog budlight budman budweise budweiser buffalo buffett buffy bugger bugsbunn building bukowski bull bulldawg bulldog bulldogs bullet bulletin bullfrog bullseye
  bullshit bullwink bunghole bunny burger burton bush business businessbabe buster buster1 butch butler butt butter buttercu buttercup butterfl butterfly buttfuck butthead
  butthole buttons bynthytn byteme cabernet cactus cadillac caesar caitlin caldwell calendar caliente californ california caligula calimero callahan callaway callie callisto
  callofduty calvin camaro camaross cambiami cambridg cambridge camel camelot camels cameltoe camera cameron camille campbell canada canadian cancel cancer candy candyass
  candyman cannabis cannibal cannon cannonda cantona capetown capital capitals capoeira capone capricor capricorn capslock captain cardinal cardinals care1839 carebear carlisle
  carlitos carlo carlos carlton carmen carnival carol carolina caroline carolyn carpedie carpediem carpente carpet carrie carrot carson carter cartman cartoon cartoons
  casablanca casanova caserta casey casey1 cash cashflow cashmone cashmoney casino casper cassandr cassandra cassidy cassie castillo castle catalina catch22 catdog caterina
  catfight catfish catherin catherine catman cats catwoman cavalier cbr900rr ccbill cdtnkfyf celebrity celeste celica celine celtic celtics center central cerberus cessna
  cfitymrf chadwick chainsaw chair chairman challeng chambers champion champs chance chandler chang change changeme chaos charger chargers charisma charlene charles charlie
  charlie1 charlott charlotte charlton charly charmed charming chase chauncey check checkers checkmat cheerleaers cheers cheese chelsea chelsea1 chemical chemistry cherokee
  cherries cherry cheryl cheshire chester chestnut chevelle chevrole chevrolet chevy chevy1 chevys10 chewbacc cheyenne chicago chichi chicken chickens chickenwing101 chicks
  chiefs children china chinchin chipmunk chipper chiquita chloe chocolat chocolate choochoo chopper choppers chouchou chowchow chris chris1 chrisbln chrissy christ christel
  christia christian christie christin christina christine christma christmas christop christophe christopher christy chronic chrysler chubby chuck chuckles chucky church
  churchil ciaociao cindy cinnamon citation citibank civilwar cjkysirj cjkywt claire clancy clarence clarinet clarissa classic classics claude claudia claymore clayton clemente
  cleopatr cleopatra clevelan cleveland clifford climbing clinton clippers clitoris close-up clover clueless cnfybckfd cobra cocacola cock cocksuck cocksucker cocktail cody
  coffee coke coldbeer coldplay colleen college collins colombia colonial colorado colors colossus colt45 coltrane columbia columbus comanche comicbookdb command commande
  commander commando commerce compaq complete computer concorde concrete condor confused connect conner connie connor conquest conrad constant consumer content contests
  continue contortionist contract control converse cookie cookies cool coolcool cooldude cooler coolgirl coolhand coolio coolman coolness cooper copenhag copper corleone
  cornelia cornhole cornwall corona corvet07 corvette cosmos costanza costaric costello cosworth cotton cougar country courtney coventry cowboy cowboys cowboys1 cowboyup coyote
  cracker crackers crash crawford crazy crazy1 crazybab crazyman cream creampie creation creative creature creepers crescent cricket criminal crimson cristian cristina crjhgbjy
  crockett cromwell crusader crystal cthulhu cthutq cucumber cuddles culinary cumming cumshot cunt cupcake curious curtis customer cutiepie cutlass cutter cvbhyjdf cxfcnkbdfz
  cxfcnmt cybersex cyclones cygnusx1 cynthia daddy daddy1 daedalus dagger dagobert daisy daisy1 daisydog dakota dale dallas dalton damian damien dance dancer danger dangerous
  danie daniel daniel1 daniela daniella danielle daniil danila danni danny dannyboy daredevi daredevil dark darkange darkangel darklord darkness darkside darkstar darling
  darren darthvad darwin daughter dave davedave david david1 davidson davis dawg dawson daydream daylight daytona dbrnjhbz dead deadhead deadman deadpool deadspin deanna death
  deathnote debbie deborah1 december deedee deepthro deepthroat deerhunt deeznuts deeznutz defender defiant deftones delaware delete delldell delphine delpiero delta delta1
  demon denis denise dennis denver derparol derrick desert design designer desire deskjet desperado destiny destroyer detectiv detroit devil devildog devilman devilmaycry
  devils dexter dfcbkbcf dfkthbz dfktynby dfktynbyf dfvgbh dhjnvytyjub diablo diamante diamond diamond1 diamonds diana dick dickdick dickhead dickweed diesel dietcoke digger
  digital dilbert dilligaf dillon dima dimadima dingdong dinosaur diplomat dipstick director dirtbike dirty dirtydog disabled disaster discover discovery disney disturbed dixie
  dkflbckfd dkflbvbh doberman doctor dodge dodger dodgeram dodgers dogg doggie doggy doggydog doghouse dogman dogpound dogs dolemite dollar dolphin dolphins domainlock2005
  domenico domestic dominate dominic dominick dominika dominion dominiqu dominique domino donald donkey donna donnie dontknow doobie doodle dookie doomsday doorknob dorothy
  dortmund double doughboy doughnut douglas downhill download downtown dracula drago dragon dragon1 dragonba dragonball dragonballz dragonfl dragonfly dragons dragrace dragster
  drake dream dreamcas dreamcast dreamer dreaming dreams drifting driver drizzt dropkick drowssap drpepper drummer dthjybrf dtkjcbgtl dtxyjcnm dublin ducati duck duckduck
  duckhunt dude dudedude dudley duke dukeduke dumbass duncan duracell durango dustin dusty dutchess dutchman dylan dynamite eagle eagle1 eagles earnhard earthlin earthlink
  eastside eastwood eatme eatmenow eatpussy eatshit eclipse eddie edmonton eduard edward eggplant eightbal eighteen eileen einstein ejaculation ekaterina elaine elbereth
  elcamino eldiablo eldorado electric electron element elements elena eleonora elephant elevator eleven elijah elisabet elizabet elizabeth elizaveta elliot elliott elvira elvis
  elvis1 elwood embalmer emerald emily eminem emmanuel empire energy enforcer engage engine engineer england english enigma enjoy enter enternow enterpri enterprise entrance
  envelope erection eric ericeric ericsson ernest erotic escalade escape escorpio escort espresso esther estrella eternity ethernet eugene euphoria evanescence evangeli
  evangelion evelyn evergree everlast everques everton everyday evildead evolutio evolution excalibu excalibur exchange exigen exigent experience experienced explorer express
  extreme f00tball fabian fabulous facebook fairlane faith faithful fakepass falcon falcons fallen falstaff family fandango fantasia fantasies fantasti fantasy fantomas farmer
  farscape farside fast fastball faster fatass fatboy fatcat father fatman favorite favorite6 fearless feathers february federico feelgood felix fellatio fender ferguson
  fernand fernanda fernande fernando ferrari ferret festival fetish fgtkmcby fhvfutljy ficken fidelity fighter fighting filter finalfantasy finger finish fire fireball firebird
  fireblad fireblade firefigh firefire firefly firefox firehawk fireman firestar firestorm firewall fish fishbone fishcake fisher fisherma fisherman fishface fishfish fishhead
  fishing fishtank fitness fivestar fkbyjxrf fktrcfylh fktrcfylhf fktrctq fktyeirf flamengo flames flamingo flanders flash flashman flathead flatron fletcher flexible flight
  flipflop flipper florence florida flounder flower flowers fluffy flvbybcnhfnjh flyboy flyers foobar football ford fordf150 fordf250 fordf350 fordtruc foreplay foreskin forest
  forester forever forget forgetit forgot forgotten formula formula1 forrest forsaken forsberg fortress fortuna fossil foster fountain fourteen foxtrot foxylady france frances
  francesc francesca francesco francine francis francisc francisco franco francois frank frank1 frankie franklin franky freak freaks freaky freckles fred freddie freddy
  frederic frederick frederik fredfred fredrick free freebird freedom freedom1 freefall freefree freeman freepass freeporn freestyle freeuser freewill french frenchie friday
  friend friendly friends friendster frog frogfrog frogger froggy front242 frontier frosty fruitbat fuck fuck_inside fucked fucker fuckers fuckface fuckfuck fuckhead fucking
  fuckinside fuckit fuckme fuckmehard fuckoff fuckshit fuckthat fuckthis fuckyeah fuckyou fuckyou1 fuckyou2 fujifilm fullback fullmoon function funny funstuff funtime funtimes
  fusion fussball futurama future futyn007 fuzzball fyfcnfcbz fyfnjkbq fylhtq fynjybyf fyutkbyf fyutkjxtr gabrie gabriel gabriela gabriele gabriell gabrielle galaxy galeries
  galina gallaries galore gambit gamecock gamecube gameover gandalf gang gangbang gangbanged gangsta gangster gannibal garbage garcia garden garfield gargoyle garrett garrison
  gary gateway gateway1 gator gatorade gators gbhfvblf gbpltw geheim geibcnbr gemini general generals genesis genius genocide geoffrey george georgia georgina gerald gerard
  german germany geronimo gertrude gesperrt getmoney getsome gfgfvfvf gfhjkm gfhjkmgfhjkm ghbdtn ghbdtnbr ghbdtndctv ghbdtnrfrltkf ghblehjr ghbywtccf ghhh47hj7649 ghjcnbnenrf
  ghjcnj ghjcnjgfhjkm ghjcnjnfr ghjdthrf ghjnjnbg ghjuhfvvf ghost ghostrider gianluca giants gibson gigabyte gilbert gillian gilligan ginger giovanna giovanni girfriend girl
  girls giuseppe gizmo gizmo1 gizmodo gjkbyf gladiato gladiator glassman glendale glennwei global gloria gn56gn56 gobigred goblin goblue godbless goddess godfathe godfather
  godsmack godspeed godzilla gofish goforit gogators gold goldberg golden goldeney goldeneye goldfing goldfish goldie goldrush goldstar goldwing golf golfball golfer golfgolf
  golfing gonzales gonzalez goober good goodbye goodfell goodgirl goodlife goodluck goodtime goodyear goofball google goose gopher gordon gordon24 gorgeous gorilla gorillaz
  gotcha gothic gotohell gotyoass grace gracie graduate graham grandma grandpri granny graphics grateful graywolf great greatest greatone greedisgood green green1 greenbay
  greenday greenman greentea greg gregory gremlin grendel gretchen greywolf griffey griffin griffith grizzly groovy groupd2013 grover gsxr1000 gtnhjdbx guardian guesswho
  guillaum guillerm guinness guitar gulliver gundam gunner gustav gymnastic hacker hailey hairball halflife hallo hallowee halloween hamburg hamburger hamilton hamlet hammer
  hammers hamster handball handsome handyman hannah hannibal hansolo happines happiness happy happy1 happyday happyman hard hardball hardcock hardcore harddick harder hardon
  hardrock hardware hardwood hardwork harley harley1 harmony harold harris harrison harry harrypotter hartford harvey hastings hattrick hawaii hawaiian hawk hawkeye hawkeyes
  hawthorn hayabusa hayden hayley head headache hearts heather heather1 heaven heavenly hector hedgehog heineken heinlein heinrich helen helena hell hellfire hello hello1
  hello123 hellohel hellokitty hellsing hellyeah help helphelp helpme helsinki hendrix hennessy henry hentai herbert herbie hercules herewego heritage herman hermes hermione
  hernande hershey hesoyam hetfield hidden highbury highheel highland highlander highlife hillbill hillside hilton hiphop history hitler hitman hjvfirf hobbes hobbit hockey
  hogwarts holden holiday holidays holland holly hollywoo hollywood holmes holyshit home homebrew homeless homemade homepage homer homer1 homers homerun homework honda honda1
  hondacbr honduras honey honeybee honeybun honeydew hongkong honolulu hooker hooligan hoosiers hooters hoover hopeless horndog hornet horney horny horny1 hornyguy hornyman
  horse horseman horsemen horses hospital hotbabes hotboy hotdog hotgirls hotpussy hotrod hotsex hotstuff hottie hounddog house houses housewife housewifes houston howard
  htubcnhfwbz hudson hugetits hugoboss hulkster hummer humphrey hungry hunter hunter1 hunting hurrican hurricane husker huskers hustler hydrogen hyperion ibanez ibilltes
  icecream icehouse iceman idontkno idontknow iforgot ignatius igor iguana ihateyou ilikepie ilikesex illinois illmatic illusion ilovegod iloveporn ilovepussy ilovesex iloveu
  iloveyo iloveyou ilya1234 imagine immortal impala impalass imperial implants imtheman incubus india123 indian indiana indians indigo infamous infantry infected inferno
  infinite infiniti infinity information innocent insane insanity insecure inside insomnia inspiron instinct integra integral interacial intercourse interest internal internet
  intrepid intruder inuyasha invictus ireland irina irish irish1 irishman ironhors ironmaiden ironman isabel isabella isabelle island islander israel istanbul istheman italia
  italiano ivan ivanov iverson iwantu j3qq4h7h2v jack jackal jackass jackie jackjack jackoff jackson jackson1 jacob jaguar jake jakejake jakester jamaica james james1 jamesbon
  jamesbond jamie jammer janice janine january japan japanees japanese jasmin jasmine jason jason1 jasper javier jayhawks jazz jeanette jediknig jeep jeepster jeff jefferso
  jefferson jeffjeff jeffrey jellybea jellybean jenna jennie jennifer jennings jenny jenny1 jeremiah jeremy jericho jermaine jerome jerry jersey jesse jessica jessica1 jessie
  jester jesus jesus1 jethro jiggaman jimbo jimbob jimmy jimmy1 joanna joanne joejoe joey johannes john john316 johncena johndeer johngalt johnjohn johnny johnson johnston
  joker jonathan jonathon jones jordan jordan1 jordan23 joseph josephin josephine josh joshua joystick jrcfyf juan judith juice julia julian julie juliet juliette julius jumper
  jungle junior junkmail jupiter jurassic just4fun justdoit justice justin justinbieber justine justme juventus kaiser kakashka kaktus kamasutra kamikadze kamikaze kangaroo
  kansas karate karen karina karolina kasper katana katarina katerina katherin katherine kathleen kathryn kathy katie katrin katrina kawasaki kayleigh kazanova kazantip
  kcchiefs kcj9wx5n keeper keith kelley kelly kelsey kennedy kenneth kennwort kenny kentucky kenwood kenworth kermit kevin kevin1 keyboard keystone kfcnjxrf kicker kickflip
  kicksass kikimora killbill killer killer1 killkill killme killzone kimberly king kingdom kingfish kingking kingkong kingpin kingston kirill kirkland kiss kisses kisskiss
  kissme kissmyas kissmyass kitkat kitten kitty kitty1 kittycat kittykat kjrjvjnbd klaster kleopatra klondike klopklop knickerless knickers knicks knight knights knockers
  knuckles kodiak kolobok komputer konstantin kordell1 koroleva kotenok kramer krasotka krishna kristen kristi kristian kristin kristina kristine krokodil kyle l58jkdjp!
  labrador labtec lacrimosa lacrosse ladies lady ladybird ladybug laetitia laguna lagwagon lakers lakeside lakewood lalakers lambchop lamborghini lancaster lancelot lancer
  landmark landrove lansing lapochka laptop laracroft larisa larry laserjet lasttime lasvegas latin latino laughing laura lauren laurence laurie lavalamp lawrence lawyer leader
  leather leavemealone lebowski lebron23 ledzep leedsutd left4dead legacy legend legion legolas lemmings lemonade lemons leningrad lennon lenochka leonard leonardo leonidas
  leopard lesbian lesbians leslie lespaul lestat lester letmein letmein1 letmein2 letmeinn letmesee letsdoit letsfuck letsgo lewis lexmark lfitymrf libertad liberty lick licker
  lickit lickme life lifehack lifetime light lighthou lighthouse lighting lightnin lightning lights lilwayne limewire lincoln linda lindsay lindsey lineage2 lingerie lionhear
  lionheart lionking lipstick liquid lisa lisalisa little littlema livelife liverpoo liverpool livewire lizard lizzie ljxtymrf lobster location lockdown lockerroom locoloco
  logan logitech lokiloki lokomotiv lol123 lol12345 lolita lollipop lollol lollypop london lonely lonesome lonestar lonewolf long longdong longhair longhorn longjohn longshot
  looker looking lorenzo lorraine losangel losangeles loser louise loulou love lovehate loveit loveless lovelife lovelove lovely loveme lover loverboy loverman lovers loveyou
  loving lowrider lucas lucifer lucky lucky1 lucky7 luckydog luckyone lucy ludacris ludwig luke lunchbox luther lvbnhbq macaroni macdaddy macgyver machine machines macintos
  macintosh mackenzi madagaskar madala11 madden maddie maddog madeline madison madman madmax madness madonna madrid maestro magazine magdalena magellan maggie magic magic1
  magician magicman magnolia magnum magnus mahalkita maiden mailcreated5240 mailman mainland majestic makaveli makeitso maksim maksimka malaysia malcolm malibu mallard mallorca
  mallrats mamacita mamapapa mamochka manager manchest manchester mandarin mandingo mandrake mandy manhatta maniac manifest mannheim manson manuel manunited manutd maradona
  marajade marathon marauder marcel marcella marcello marcius2 marco marcus margaret margarit margarita maria mariah marian marianna marianne marie marijuan marijuana marilyn
  marina marine mariners marines marino mario marion mariposa marishka marissa marjorie mark market marketin marketing markmark markus marlboro marley marlin marriage marriott
  marseill marseille marshall martha martin martina martinez martini marvel marvin mary maryanne marybeth maryjane maryland marymary masamune maserati mash4077 mason massive
  master master1 masterbaiting masterbate masterbating mastermi mastermind masters masturbation matchbox matilda matrix matt matthew matthew1 matthews matthias mature maurice
  maurizio maurolarastefy maverick maxima maximilian maximus maxine maxmax maxpayne maxpower maxwell mayday mayfield maynard mazafaka mazda323 mazda626 mazdarx7 mcdonald
  mckenzie meatball meathead meatloaf mechanic medicine megadeth megaman megan megapass megatron meghan melanie melinda melissa melissa1 melody melvin member memories memphis
  meowmeow mephisto mercedes merchant mercury meredith meridian merlin mersedes messenger metal metallic metallica method mexico miami michael michael1 michaela michaels michel
  michele michelle michigan mickey microlab microphone microsof microsoft midnight mighty miguel mike mikemike mikey milamber milano miles milhouse military milkyway millenium
  miller millie million millions millwall milton mine minecraft minemine minimoni ministry minnesot minnesota minnie miracle mirage miranda mischief misfit99 misiaczek mission
  mississi mississippi missouri missy mister mistress misty mitchell mobile mobydick modelsne mohammad mohammed mojojojo mollie molly molly1 mollydog moloko molson momoney
  monalisa monday money money1 moneyman moneys mongoose monica monika monique monitor monkey monkey1 monkeybo monkeyboy monkeyman monkeys monolith monopoly monroe monster
  monsters montana montecar montecarlo monterey montgom240 montreal montrose moocow mookie moomoo moon moonbeam moonligh moonlight moonshin moose morgan morozova morpheus
  morris morrison morrowind mortgage morticia mortimer moscow motdepasse mother motherfu motherfucker motherlode motocros motocross motorcyc motorola mountain mouse movie
  mozart mudvayne muffdive muffin muhammad mulder mulligan multiplelo munchkin muppet murphy murray muscle mushroom music musician musicman mustang mustang1 mustangs myfriend
  mylove mynameis mypass mypasswo mypassword myself myspace1 mystery mystic mystical myxworld nadine naked nancy napass napoleon naruto nascar nastenka nasty nastya natali
  natalia natalie natascha natasha natedogg nathalie nathan nathanie nathaniel national naughty nautilus navigato navigator navyseal ncc1701 ncc1701a ncc1701d ncc1701e ncc74656
  nebraska necklace needforspeed negative nellie nelson nemesis nemrac58 neptune netscape network nevada nevermin nevermind nevermore newcastl newcastle newhouse newlife newman
  neworder newpass newport newproject2004 newstart newton newyork nfnmzyf nicetits nicholas nick nickolas nicola nicolas nicole nigger night nightmar nightmare nightowl
  nightwin nightwish nikita nikki nimrod nina nineball nineinch niners nineteen ninja nintendo nipple nipples nirvana nissan nocturne nofear nokia nokian73 nolimit noname123
  none nonenone nonmembe noodle noodles nookie nopass nopassword norman normandy northern norton nosferatu nostromo notebook nothing notredam nounours november novikova
  nthvbyfnjh ntktdbpjh nugget nuttertools nwo4life nygiants nylons nymets oakland oakley obiwan oblivion obsidian october odessa office offshore offspring ohyeah oicu812 oilers
  oklahoma oksana oldman olga oliver olivia omega omega1 omegared onelove online open opendoor openup operator optimist optiplex oracle orange oregon original orioles orion
  orlando oscar oscar1 osiris ou812 outlaw outsider overkill overlord oxford p0015123 p0o9i8u7 p455w0rd p4ssw0rd p@ssw0rd pa55w0rd pa55word pacific packard packers pacman
  paintbal paintball painter painting pakistan palace paladin pallmall palmer palmtree pamela panama panasoni panasonic pancakes pancho panda pandora panorama pantera panther
  panthers panties pantyhos panzer papabear papamama paperino papillon paradigm paradise paradox paramedi paramore paranoia paranoid paris parker parlament parola parrot
  parsifal partizan partners party pasadena pascal pass pass123 passat passcode passion passmast passpass passport passthie passw0rd passwor passwor1 password password1
  password123 passwords passwort patches pathetic pathfind pathfinder patience patricia patrick patrick1 patriot patriots patrizia patton paul pauline paulpaul pavement
  pavilion payton peace peaceful peaceout peaches peanut peanuts pearljam pebbles peekaboo peewee pegasus pencil penelope penetrating penetration penguin penguins penis
  pennstat penny pennywis pentagon penthous pentium people pepper pepsi pepsi1 peregrin perfect personal pertinant pervert pete peter peter1 peterbil peterpan peters peterson
  petrovich peugeot phaedrus phantom pharmacy phialpha philip philippe philips phillies phillip phillips philly phoebe phoenix phoenix1 photo photos phpbb pianoman picard
  picasso pickle pickles pics pictuers picture pictures piercing pierre piglet pikachu pilot pimp pimpdadd pimpdaddy pimpin pineappl pineapple pinetree ping pingpong pink
  pinkfloy pinkfloyd pinnacle pioneer pipeline pippen33 piramida pirate pirates pistol pitbull pitchers pizza pizzahut pizzaman planet plastic plastics platinum platypus play
  playball playboy player playmate playstat playstation playtime please pleasure plumber plumbing plymouth poison pokemon pokemon1 polaris police polina polniypizdec0211 polo
  polopolo polska poncho pontiac pooh poohbear pookie pool6123 poontang poop pooper poophead poopie poopoo pooppoop popcorn popeye porkchop porn pornking porno pornographic
  pornporn pornstar porsche porsche9 porter portland portugal poseidon positive possum postal potato potatoes potter pounding powder power power1 powerful powerman powers
  preacher precious predator pregnant prelude premiere presario presiden president pressure prestige preston pretty primus prince princes princesa princess princeto pringles
  printer printing private privet priyanka prodigy producer professional professor progress property prophecy prospect protocol prototype prudence psycho pufunga7782 pumpkin
  pumpkins punisher punkin punkrock puppies puppy puppydog purple pussies pussy pussy1 pussy4me pussy69 pussycat pussyeat pussylover pussyman pussys putter pyramid pyramids
  python q12345 q1234567 q123456789 q1q2q3q4 q1q2q3q4q5 q1w2e3 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 q2w3e4r5 qawsed qawsedrf qawsedrftg qaz123 qaz12345 qaz123wsx qazqaz qazwsx
  qazwsx123 qazwsxed qazwsxedc qazwsxedcrfv qazxsw qazxswedc qq123456 qqq111 quality quant4307s queen question qw123456 qwaszx qwe123 qwe123qwe qweasd qweasdzx qweasdzxc
  qwedsazxc qweqwe qwer1234 qwerasdf qwerasdfzxcv qwert qwert123 qwerty qwerty1 qwerty12 qwerty123 qwerty12345 qwerty123456 qwertyu qwertyui qwertyuio qwertyuiop r2d2c3po
  r4e3w2q1 rabbit racecar racerx rachel rachelle racing radiohea radiohead rafael ragnarok raider raiders raiders1 railroad rainbow rainbows raindrop rainyday raistlin ralph
  rammstei rammstein ramona ramstein randall randolph random randy ranger ranger1 rangers rangers1 raptor rapunzel rascal rasdzv3 rasputin rastaman raven raven1 ravens raymond
  razz rb26dett rbhbkk rdfhnbhf ready reagan reality realmadrid reaper rebecca rebel rebels reckless recovery red123 redalert redbaron redbull reddevil reddog reddwarf redhead
  redheads redhot redlight redman redneck redrum redskins redsox redstorm redwings reggie regina reginald regional register reindeer reloaded remember remingto renegade
  republic rerfhtre rescue research resident restless review revival47 revoluti revolution revolver reynolds rfgbnjirf rfhfvtkmrf rfhfylfi rfhlbyfk rfhnjirf rfnthbyf rfntymrf
  rfrfirf rfvfcenhf rhbcnbyf rhfcfdbwf rhfcjnrf rhiannon rhjrjlbk rhonda rhtdtlrj ricardo riccardo richard richard1 richards richie richmond rick rickster riffraff rightnow
  ripper river riverrat riversid riverside rjhjktdf rjirfrgbde rjntyjr rjycnfynby rktjgfnhf roadkill roadking roadrunn roadrunner roadster robbie robert robert1 roberto roberts
  robin robinson robotech robotics rochelle rock rocker rocket rockets rockford rockhard rocknrol rocknroll rockon rockrock rocks rockstar rockwell rocky rocky1 rodney rodrigue
  roger rogers roland roller rolltide roman romantic romashka romeo rommel ronald ronaldinho ronaldo ronnie rookie rooster roosters rootbeer roscoe rose rosebud rosemary
  roserose rosewood roxanne rt6ytere rubber rugby rulez runescape runner rush rush2112 rushmore ruslan russell russia russian rustam rusty rusty1 rustydog ryan sabbath sabina
  sabine sabrina sadie safety sailboat sailing sailor saint saints sakura salamander salasana salesman sally salmon saltydog salvador salvator salvatore samadams samantha
  sammie sammy sammy1 sammydog sampson samson samsung samuel samurai sanchez sandberg sandiego sandman sandra sandrine sandwich sandy sanity72 santacru santana santiago santos
  sapphire sara sarah sarah1 sarajevo sarasara saratoga sasha sasha1 sassy satan satan666 satellite saturday saturn saun saunders sausages savage savannah saxophon scandinavian
  scarface scarlet scarlett scheisse schnuffi school schubert scirocco scissors scooby scoobydo scoobydoo scooter scooter1 scorpio scorpion scorpions scotch scotland scott
  scottie scotty scrabble scrapper scrappy scream screamer screwyou scruffy scully seahawks seahorse sealteam search seattle sebastia sebastian secret security seductive
  segblue2 seinfeld select seminole semperfi senators sentinel sephirot sephiroth septembe september serega serena serenity sergbest sergeant sergei sergey sergio sersolution
  server service services sesame seven seven7 sevenof9 seventeen sex4me sexsex sexsexse sexual sexx sexy sexybabe sexybitch sexygirl sexylady sexymama sexysexy sfgiants shadow
  shadow1 shaggy shalom shaman shamrock shane shaney14 shanghai shannon shaolin shark sharks sharon shasta shaved shazam sheena sheepdog sheila shelby shelley shelly shemale
  shepherd sheridan sherlock sherman sherry sherwood shevchenko shiloh shinigami shirley shit shitface shitfuck shithead shitshit shitty shogun shooter shopping short shorty
  shotgun shotokan showme showtime shredder sickness sidekick sidney siemens sierra sigmachi silver silverad silverado silvia simba simon simone simple simpson simpsons sinatra
  sinclair singapor singapore singer single sinister sinner sirius sister sithlord sk8ordie skateboard skater skeeter skeleton skiing skinhead skinny skipper skippy skittles
  skorpion skydiver skyline skywalke skywalker slamdunk slapnuts slappy slapshot slayer sleeping sleepy slick slimshad slimshady slipknot slippery slowhand slut sluts smackdow
  smackdown smartass smashing smeghead smile smiles smiley smirnoff smirnova smith smithers smitty smoke smokedog smoker smokey smokin smooth smoothie smudge smut snake snakes
  snapper snapshot snatch sneakers snickers sniffing sniper snoopdog snoopdogg snoopy snow snowball snowbird snowboar snowboard snowflak snowflake snowman snuggles sobaka
  soccer soccer1 socrates softball softtail software sojdlg123aljg sokolova soldier soleil solitude solnishko solomon solution somebody somerset somethin something sometime
  sommer songbird sonic sony sonyericsson sonyfuck sonysony sooner sooners sophia sophie sopranos soso123aljg soulmate southern southpar southpark southpaw southside space
  spaceman spalding spamspam spanking spankme spanky sparhawk sparkles sparky spartak spartan spartans speaker speakers special specialk spectrum speed speedway speedy spencer
  spider spiderma spiderman spidey spike spirit spitfire splash splendid splinter spongebo spongebob spooky sporting sports spring springer sprint sprinter sprite sprocket
  spunky spyder squerting squirrel squirt srinivas stacey stafford stalker stallion standard stanford stanislav stanley star star69 starbuck starbucks starcraf starcraft
  stardust starfire starfish stargate starligh starlight starlite stars starship starstar start123 startrek starwars station stealth steelers stefan stefania stefanie stella
  stephane stephani stephanie stephen stephens sterlin sterling steve steve1 steven stevie stewart stick stickman sticky stigmata stiletto stimpy stinger stingray stinky
  stirling stocking stockton stone stonecol stonecold stoner stones stonewal stoppedby storm stormy straight stranger stratfor strawber strawberry streaming street strength
  strider strike striker stripper strong stuart stud student studio stuff stupid subaru sublime submarin suburban success suck suckcock suckdick sucker suckit suckme suckmydick
  sucks sugar sullivan summer summer1 summertime summit sundance sunday sunderla sundevil sunflowe sunflower sunlight sunny sunnyday sunrise sunset sunshine super super1
  super123 superbow superfly superior superman supernatural supernov supernova supersonic supersta superstar support surfer surfing surprise surveyor survival survivor susan
  suzanne suzuki svetik svetlana swallow sweden sweet sweetheart sweetie sweetnes sweetness sweetpea sweets sweety swimming swinger swingers swinging swordfis swordfish sydney
  sylveste sylvia syncmaster syracuse system tacobell tacoma taekwondo tailgate takamine talisman tamara tamerlan tampabay tangerin tanker tanner tanya tardis target tarheel
  tarheels tarzan tatiana tattoo tatyana taurus taylor tazman tazmania tdutybq teacher technics techno tecumseh teddy teddybea teddybear teen teens telefon telephon telephone
  tempest temple temppass temptress tenerife tennesse tennis tequiero tequila teresa terminal terminat terminator terrance terrapin terrence terriers terror terry test test1
  test123 tester testibil testing testpass testtest texas texas1 thailand thanatos thanks thankyou thebeast theclash thedoors theforce thegame thegreat thekid theking theman
  theodore theone therock thesaint thething thetruth thinking thirteen thisisit thomas thomas1 thompson thrasher threesom thriller throat thuglife thumbnils thumper thunder
  thunder1 thunderb thursday thx1138 tiberian tiberius tickle tickling ticklish ticktock tiffany tiger tiger1 tigercat tigers tigger tight timber time timelord timmy timothy
  timoxa94 tina tinker tinkerbe tinkerbell tinman tintin titanic titanium titans titleist tits titties tkbpfdtnf tobias today together tokiohotel tolkien tomahawk tomcat tommy
  tommyboy tomorrow tomtom tony tonyhawk tonytony tooltime toonarmy topcat topdog topgun topolino topper topsecret toriamos tornado toronto torres tortoise toshiba tottenha
  tottenham touching toulouse toyota tracey tractor tracy traffic trailers training trains trance transam transexual transfer translator travel traveler travis treasure trebor
  tree treefrog treetree trevor trfnthbyf triangle tricky trigger trinidad trinitro trinitron trinity triplets tristan triton triumph trixie trojan trojans trombone trooper
  tropical trouble troubles trousers truck trucker trucking trucks trueblue truelove truffles trumpet trunks trustno1 tucker tuesday tunafish turbo turkey turner turtle tweety
  twilight twister tyler tyrone ultimate umbrella unbelievable uncencored underdog underground undertak undertaker undertow underwear unicorn united universa universal universe
  university unknown unreal ursitesux usa123 username usmarine usuckballz1 utahjazz vacation vader vagabond vagina valencia valentin valentina valentine valera valerie valeriya
  valhalla valkyrie valley valleywa vampire vampires vancouve vancouver vanessa vanguard vanhalen vanilla vasilisa vauxhall vectra vegeta velocity velvet vendetta verbatim
  veritas verona veronica veronika vertigo verygood vette vfhbyf vfhbyjxrf vfhecz vfhnsirf vfhufhbnf vfitymrf vflfufcrfh vfntvfnbrf vfpfafrf vfrcbv vfrcbvrf vfvfgfgf vfvjxrf
  victor victoria victory video viewsoni viewsonic viking vikings viktor viktoria viktoriya vincent vincenzo violator violet violetta viper viper1 vipergts vipers virgin
  virginia virginie vision vivian vivitron vjqgfhjkm vkontakte vladik vladimir vladislav vodafone volkodav volkswag volkswagen volleyba volleyball volume voodoo vortex voyager
  vqsablpzla vsjasnel12 vulcan wachtwoord waffenss walker wallace walnut walter wanderer wanker wapapapa warcraft wareagle warhamme warhammer warlock warlord warren warrior
  warriors washburn washingt washington water waterboy waterfal waterloo waterman watermelon waters waterski watson wayne wdtnjxtr weare138 weasel weather webhompas webmaste
  webmaster websol76 websolutions webster wednesda wednesday weed weezer welcome welcome1 wellingt wendy werewolf wesley western westham westside westwood wetpussy wg8e3wjf
  whatever whatwhat wheels whiplash whiskers whiskey whistler white whiteboy whiteout whitesox whitney whocares whoknows whore whynot wicked wildbill wildcard wildcat wildcats
  wildfire wildlife wildwood william william1 williams willie willis willow willy wilson windmill window windows windsurf winfield wingchun wingzero winner winnie winston
  winter wireless wisdom wishbone wizard wolf wolfgang wolfman wolfpack wolverin wolverine wolves wombat women wonder wonderboy wonderfu wonderful woodland woodside woodstoc
  woodstock woodwork woody woody1 woofwoof wookie wordpass world wp2003wp wrangler wrestler wrestlin wrestling wright wrinkle1 wrinkles writer wutang x72jhhu3z xanadu xavier
  xfiles yamaha yamahar1 yamahar6 yankee yankees yankees1 yaroslav ybrbnf yeahbaby yeahyeah yellow yfcntymrf yfnfif yfnfitymrf yjdsqgfhjkm yogibear yomama yosemite youandme
  young yourmama yourmom ytngfhjkz yvonne z1x2c3v4 z1x2c3v4b5 zachary zanzibar zaphod zaq123 zaq12345 zaq12wsx zaq1xsw2 zaqwsx zaqwsxcde zaqxswcde zeppelin zerocool zerozero
  zidane zildjian zimbabwe zipper zombie zoomzoom zvezda zxasqw12 zxc123 zxcasdqwe zxcv1234 zxcvasdf zxcvb123 zxcvb12345 zxcvbn zxcvbnm zxcvvcxz
`;
