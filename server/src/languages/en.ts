import type { LanguagePack } from './pack';

const VERBS = `
  abandon abolish absorb abuse accelerate accept accommodate accompany accomplish account accumulate achieve
  acquire act activate adapt adhere adjourn adjust administer adopt advance affect afford age aid air allocate
  allow alter amass amend amount amplify angle anger appeal apply appoint approach arise/arose/arisen arm
  arouse arrange arrest arrive assemble assess assign assist associate assume attach attack attain attend
  attract audit avert avoid await awake/awoke/awoken award back+ bail balance ban+ bar+ bark base battle be
  bear/bore/borne beat/beat/beaten become/became/become befall/befell/befallen befriend begin+/began/begun
  behave belong bend/bent benefit bet+/bet bind/bound bite/bit/bitten blend bless block bloom blow/blew/blown
  board bolster bomb book boost born borrow bother bounce box brace break/broke/broken breathe breed/bred
  bribe bridge bring/brought broadcast/broadcast broaden brush build/built bump burden burn burst/burst bury
  buy/bought buzz bypass calculate cancel canvass capitalize capture care carry carve cast/cast catch/caught
  cater cause cease celebrate center chair change channel characterize chart chase chat+ check cheat chew
  chill chip+ choke chop+ circle circulate clarify clash clean clear click climb cling/clung close clutch
  coast coincide collaborate collapse collect collide combat+ combine come/came/come command commence commit+
  communicate commute compete compile complete complicate comply compose comprise compromise conceal
  concentrate conduct confer+ confine conflict conform confront confuse connect conquer consist consolidate
  conspire constitute constrain construct consult consume contact contain contaminate contest contract
  contribute control+ convene converge convert convey convict convince cook cool cooperate coordinate cope
  copy correct correspond corrupt cost/cost count couple cover crack craft crash crawl create creep/crept
  cripple cross crowd crown cruise crumble crush culminate cultivate curb curl cut+/cut cycle damage dance
  dare dash date deal/dealt debut decay deceive deepen default defeat defer+ define defuse defy delay delegate
  delete deliver depart depend deplete deploy deport deposit depress deprive derail derive descend design
  destroy detain deteriorate determine develop devise devote die differ dig+/dug digest dilute dim+ dip+
  direct disappear disappoint discourage discover discriminate disguise disgust dispatch disperse displace
  display dispose disrupt dissolve distance distinguish distort distract distribute disturb dive diversify
  divert divide divorce dodge dominate donate double doubt draft drag+ drain draw/drew/drawn dress drift drill
  drink/drank/drunk drive/drove/driven drop+ drown drum+ dry duck dump dwell/dwelt dwindle earn ease
  eat/ate/eaten echo edge edit educate elect elevate eliminate elude emanate embark embarrass embody emerge
  employ empower empty enable enact encompass encounter end endanger endure energize enforce engage engineer
  engulf enhance enjoy enlist enrich enroll ensure entail enter entertain entitle envelop equal equip+ erase
  erect erode erupt escalate escape escort establish evacuate evade evaluate evaporate evoke evolve exacerbate
  examine exceed excel+ exchange excite exclude excuse execute exercise exert exhaust exhibit exist exit
  expand expel+ expend experience expire exploit explode explore export expose extend extract face facilitate
  fade fail fall/fell/fallen falter fare fashion fasten feature feed/fed fend fetch fight/fought figure fill
  film filter finalize finance finish fire fit+/fit fix flag+ flare flash flatten flee/fled flicker flip+
  float flock flood flourish flow fluctuate fly/flew/flown focus fold follow fool force forge
  forget+/forgot/forgotten form formulate foster found fracture frame free freeze/froze/frozen frighten
  frustrate fuel fulfill function fund funnel furnish gain galvanize gamble garner gather gauge gaze gear
  generate get+/got/gotten give/gave/given glance go/went/gone govern grab+ grade graduate grant grapple greet
  grin+ grind/ground grip+ groom grow/grew/grown guarantee guard guide hack halt halve hammer hamper hand
  handle hang/hung happen harass harbor harden harm harness harvest hasten haul haunt have head heal heat
  heckle heighten help hesitate hide/hid/hidden hinder hinge hire hit+/hit hold/held host hover hug+ hunt hurl
  hurry hurt/hurt identify ignite ignore illuminate immerse immigrate impact impair impeach impede implement
  implicate import impose impress imprison improve incarcerate incite incline include incorporate increase
  incur+ indict induce indulge infect inflame inflate inflict influence inform infuriate inhabit inherit
  inhibit initiate inject injure inspect inspire install institute instruct insulate insult integrate
  intensify interact interfere intervene intimidate introduce invade invent invest investigate invite involve
  isolate issue jail jam+ jeopardize join jump justify keep/kept kick kidnap+ kill kiss knock knit lack land
  languish last laugh launch lead/led leak lean leap/leapt lease leave/left lecture legalize lend/lent lessen
  let+/let level leverage levy lie/lay/lain lift light/lit limit line linger link list listen live load lobby
  locate lock log+ loom loosen lose/lost love lower lure lurch mail maintain make/made man+ manage mandate
  maneuver manipulate manufacture march mark market marry mask mass match materialize matter mature maximize
  measure meet/met melt merge migrate mind minimize mirror misinterpret mislead/misled miss
  mistake/mistook/mistaken mix mobilize model moderate modernize modify monitor motivate mount move multiply
  murder muster narrow navigate near need negotiate nod+ nominate normalize nurture obey object oblige obscure
  obstruct obtain occupy occur+ offend offset/offset open operate organize orient oust outline outlive
  outnumber outpace outperform outrage overcome/overcame/overcome overhaul overlap+ overlook overrule
  oversee/oversaw/overseen overshadow overtake/overtook/overtaken overthrow/overthrew/overthrown overturn
  overwhelm owe own pace pack paint park participate partner pass patrol+ pause pave pay/paid peak peddle peel
  penetrate perform permit+ persist persuade phone pick pile pin+ pioneer pit+ pitch place plague plant play
  please plot+ plow plug+ plummet plunge poison polarize police poll pool pop+ populate pose position possess
  pour practice precede preclude predate prepare preserve preside press pressure pretend prevail prevent print
  prioritize privatize probe proceed process produce profile profit program+ progress prohibit project
  proliferate prolong prompt propel+ prosecute prosper protect protest prove/proved/proven provide provoke
  publicize publish pull pump punch punish purchase purge pursue push put+/put qualify quell quit+/quit race
  radicalize raid rain raise rally ramp range rank rattle reach react read/read realign realize reap reassure
  rebound rebuild/rebuilt rebuke receive recede reclaim recognize reconcile reconsider record recover recruit
  redefine redirect reduce refer+ reflect reform refrain regain register regroup regulate reign reinforce
  reinstate reinvent rejoin relax release relinquish relocate rely remain remove rename render renew rent
  reopen reorganize repair repay/repaid repeal repel+ replace represent reproduce rescind rescue research
  resemble reshape reside resign resist resolve resonate resort respect rest restart restore restrain restrict
  result resume resurface resurrect retain retake/retook/retaken retire retreat retrieve return reunite revamp
  reverse revert review revise revisit revive revoke revolve reward rewrite/rewrote/rewritten ride/rode/ridden
  rig+ ring/rang/rung rise/rose/risen risk rival roam rob+ rock roll root rotate rub+ ruin rule run+/ran/run
  rush sabotage sacrifice sag+ sail sample sanction satisfy save scale scan+ scare scatter schedule score
  scramble scrap+ scrape scratch screen scrutinize seal search seat secure seize select sell/sold send/sent
  separate serve set+/set settle shake/shook/shaken shape share sharpen shed+/shed shelter shield shift
  shine/shone ship+ shock shoot/shot shop+ shore shorten shoulder shove show/showed/shown shrink/shrank/shrunk
  shut+/shut shuttle side sign simplify sing/sang/sung sink/sank/sunk sit+/sat skip+ skirt skyrocket slash
  sleep/slept slice slide/slid slip+ slow smash smell smile smoke smooth soar soften solicit solidify solve
  soothe sort span+ spare spark spawn specialize speed/sped spell spend/spent spill spin+/spun splinter
  split+/split spoil sponsor spot+ spread/spread spring/sprang/sprung spur+ squander square squeeze stab+
  stabilize staff stage stagger stagnate stake stall stand/stood star+ stare start starve station stave stay
  steal/stole/stolen steer stem+ step+ stick/stuck stifle stimulate stink/stank/stunk stir+ stop+ store storm
  straddle strain strand stray stream strengthen stretch stride/strode strike/struck strip+
  strive/strove/striven struggle stuff stumble subject submit+ subpoena subside subsidize substitute succeed
  suck sue suffer sum+ summon superimpose supplement supply suppress surf surface surge surpass surprise
  surrender surround survive suspend sustain swallow swamp swap+ sway sweat sweep/swept swell/swelled/swollen
  swim+/swam/swum swing/swung switch symbolize tackle tail tailor take/took/taken tangle tank tap+ target
  taste tax teach/taught team tear/tore/torn tempt tend term terminate terrify terrorize test thin+ thrive
  throw/threw/thrown thrust/thrust thwart tick tie tighten tilt time tip+ tire tolerate top+ topple torture
  toss total touch tour tout trace track trade trail train transcend transfer+ transform transition translate
  transmit+ transport trap+ travel treat trend trick trickle trigger trim+ triple triumph trouble trump try
  turn twist type undercut+/undercut undergo/underwent/undergone undermine undertake/undertook/undertaken
  undo/undid/undone unfold unify unite unleash unseat unveil update upend upgrade uphold/upheld upset+/upset
  use utilize vacate vanish vary veer vent+ venture verify veto view violate visit visualize volunteer wade
  wage wait walk wander wane warm warrant wash waste watch water wave waver weaken wear/wore/worn weather
  weave/wove/woven weep/wept weigh weight whip+ widen wield win+/won wind/wound wipe wither
  withdraw/withdrew/withdrawn withhold/withheld withstand/withstood witness work worsen wrap+ wreck wrestle
  yield
`;

const ALSO_NOUNS = `
  abuse account act advance affect aid aim air alert amount anger answer appeal approach arm arrest assist
  associate attack audit award back+ balance ban+ bar+ base bash battle beat benefit bet+ bite blame blast
  blend block blog+ blow board boast bomb book boost bother bounce box brag+ break breed bribe bridge brief
  broadcast brush build bump burden burn burst buy buzz call campaign care cast cause caution center chair
  challenge change channel chant charge chart chase chat+ cheat check chill chip+ choke circle claim clash
  climb close clutch coast collapse combat+ command comment compromise conduct conflict contact contest
  contract control+ cook copy cost counsel count couple cover crack craft crash crawl cross crowd cruise crush
  cry curb curl cut+ cycle damage dance dare dash date deal debate debut decay decline default defeat delay
  delegate demand deposit design detail dip+ dislike display dispute distance divide document doubt draft
  drag+ drain draw dream dress drift drill drink drive drop+ dry duck dump echo edge email embrace encounter
  end engineer escape escort estimate exchange excuse exercise exhibit exit experience exploit export eye face
  fall fare fashion fault favor favour fear feature feed fellow fight figure fill film filter finance finish
  fire fit+ fix flag+ flare flash flip+ float flock flood flow fly focus fold force forecast form foster
  fracture frame freeze fret+ fuel fume function fund gain gamble gauge gaze gear glance grade grant grin+
  grip+ gripe growl guarantee guard guess guide hack halt hammer hand handle harbor harm harness harvest hate
  haul head heat help hide hint hire hit+ hold hope host hug+ hunt hurry hurt impact import increase influence
  insult invite issue jail jam+ joke judge jump kick kiss knock label lack land laugh launch lead leak leap
  lease leave lecture level levy lie lift light like limit line link list load lobby lock log+ love lure mail
  mandate march mark market mask mass match matter measure mention mind mirror miss mistake mix mock model
  monitor mount move murder need nod+ note notice object offer offset open order outline outrage overhaul
  overlap+ pace pack paint park partner pass pause pay peak permit+ phone pick pile pin+ pitch place plan+
  plant play pledge plot+ plug+ plunge point poison police poll pool pose position post pour practice praise
  press pressure print probe process profile profit program+ progress project promise prompt protest pull pump
  punch purchase purge push quarrel question quip+ quiz quote race raid rail rain raise rally ramp range rank
  rave reach reason rebound rebuff rebuke recall record recruit reform regard register regret reign release
  remark rent repair repeat reply report reprimand request rescue research resort respect rest result retort
  retreat return retweet reveal reverse review reward ride ring rise risk rival roar rock roll root rule run+
  rush sacrifice sail sample sanction scale scan+ scare schedule scheme score scramble scrap+ scratch scream
  screen search seat second set+ shake shape share shelter shield shift ship+ shock shop+ shout show shrug+
  shut+ side sigh sign signal sink skip+ slam+ slap+ slash sleep slice slide slip+ slow smash smell smile
  smoke snap+ sneer sort spark speed spell spill spin+ split+ sponsor spot+ spread spring spur+ square squeeze
  stab+ staff stage stake stall stand star+ stare start state station stay steer stem+ step+ stick stink stir+
  stop+ store storm strain strand stream stress stretch stride strike strip+ struggle stumble style subject
  substitute sum+ supplement supply support surf surface surge surprise suspect swap+ sway sweep swell swim+
  swing swipe switch tackle tail talk tank tap+ target taste taunt tax tear tease term test text thank throw
  thrust tie time tip+ tire top+ torture toss total touch tour tout trace track trade trail train transfer+
  transition transport trap+ travel treat trend trick trigger trim+ triumph trouble trump trust try turn tweet
  twist type update upgrade upset+ urge use utter value veto view visit voice volunteer vote vow wage wait
  walk warm warrant wash waste watch water wave wear weather welcome whip+ whisper win+ wind wipe wish witness
  wonder work worry wrap+ wreck yell yield
`;

/** Verbs whose object does what an infinitive behind it says. */
const CONTROLLERS = `
  allow ask authorize beg+ bring cause challenge coax compel+ convince dare direct drive/drove/driven empower enable
  encourage entitle equip+ expect force free get+/got/gotten goad help implore inspire instruct intend invite lead/led
  let+/let motivate move need nudge oblige order permit+ persuade press pressure prod+ prompt provoke push require
  spur+ teach/taught tell/told tempt train trust urge want warn
`;

/** English, as it is written in newspapers on both sides of the Atlantic. */
export const en: LanguagePack = {
  tag: 'en',
  iso3: 'eng',
  quotationMarks: [
    { open: '“', close: '”' },
    { open: '"', close: '"' },
    { open: "''", close: "''" },
    { open: '``', close: "''" },
    { open: '‘‘', close: '’’' },
    { open: '‘', close: '’' },
    { open: "'", close: "'" },
    { open: '”', close: '”' },
    { open: '«', close: '»' },
    { open: '„', close: '“' },
    { open: '„', close: '”' },
    { open: '「', close: '」' },
    { open: '『', close: '』' },
  ],
  writing: {
    elisions: '',
    clitics: "'s 's' ' 're 've 'll 'd 'm n't",
    enclitics: '',
    titleAbbreviations:
      'mr mrs ms mx dr prof sen sens rep reps gov govs lt gen col maj capt sgt cpl pvt adm cmdr st rev fr hon pres supt det insp amb sec atty del msgr brig messrs ald',
    abbreviations:
      'jr sr inc corp co ltd llc bros vs etc dept assn no nos vol pp op approx est ave blvd rd mt ft jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo',
  },
  words: {
    determiner: 'the a an every no either neither another such what which whatever',
    quantifier:
      'this that these those some any all both each few several many most much more less fewer enough none one another others other half plenty',
    possessive: 'my your his its our their her whose',
    pronoun:
      'I you he she it we they this that these those there someone somebody anyone anybody everyone everybody nobody nothing something anything everything who whoever here mine yours hers ours theirs others one some many most all both each none few several',
    objectpronoun:
      'me him us them her it you myself yourself himself herself itself ourselves yourselves themselves whom each_other one_another',
    relative: 'who which that whom where whose',
    complementizer:
      'that whether if how why what who whom which where when whatever whoever whether_or_not just_how exactly_how how_much how_many how_long how_often',
    infinitivemark: 'to in_order_to so_as_to',
    conjunction: 'and or but nor yet so plus as_well_as along_with together_with and/or',
    subordinator:
      'because although though while when if unless until once since as whereas wherever whenever after before whether so_that even_though even_if as_if as_though as_long_as as_soon_as in_case now_that given_that provided_that except_that lest than',
    preposition:
      'of in on at by for from with about against between into through during before after above below under over to toward towards among across behind beyond without within along around near off onto out outside inside past per since than throughout until till up upon via versus vs amid amidst despite except like unlike regarding concerning as because_of instead_of out_of such_as ahead_of due_to thanks_to prior_to regardless_of in_addition_to rather_than in_front_of as_part_of in_response_to in_terms_of on_behalf_of in_favor_of in_spite_of in_light_of in_lieu_of next_to close_to other_than more_than less_than apart_from aside_from away_from up_to at_least as_of as_for on_top_of in_the_wake_of at_the_expense_of with_regard_to with_respect_to in_connection_with alongside beneath beside besides',
    adverb:
      'all_but more_than less_than up_to forward late early first further not also still now then even just only never often always already again ever once soon later earlier however instead meanwhile though perhaps maybe too very quite rather almost nearly well far away back here there together otherwise therefore thus hence moreover furthermore nevertheless nonetheless besides indeed ago forth sometimes somewhat anyway else elsewhere yet so much more most less least long twice alike altogether apart aside abroad ahead alone of_course for_example for_instance in_fact in_part in_turn in_general in_particular no_longer at_all at_first at_last at_least at_most at_once as_well so_far by_far for_now once_again over_and_over time_and_again up_front in_person in_public in_private by_now right_now for_sure',
    negation: "not n't never no_longer hardly",
    modal:
      "will would can could may might shall should must 'll 'd cannot ca wo need dare do does did ought_to used_to",
    time: 'night morning afternoon evening monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january february march april may june july august september october november december jan feb aug sept oct nov dec last_week last_month last_year last_night last_fall last_spring last_summer last_winter last_weekend this_week this_month this_year this_morning this_afternoon this_evening this_weekend this_summer this_fall this_spring this_winter next_week next_month next_year earlier_this_week earlier_this_month earlier_this_year later_this_week later_this_month later_this_year recently last_monday last_tuesday last_wednesday last_thursday last_friday last_saturday last_sunday nowadays these_days',
    title:
      'mr mrs ms dr sen rep gov president senator secretary minister chancellor premier king queen prince princess pope judge justice general colonel captain',
    numeral:
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens first second third fourth fifth sixth seventh eighth ninth tenth half hundreds thousands millions',
    genitive: "'s ' ",
    adjective:
      'retired elected outside inside past near opposite associate longtime so-called embattled disgraced renowned beloved alleged would-be far-right far-left new old good bad big small large great high low long short early late young own same other last next first second former current likely unlikely able unable possible impossible real true false right wrong clear sure certain free full open public private national international federal local foreign american republican democratic political economic social military conservative liberal progressive presidential senior top key major minor main chief different similar important recent future past only entire whole several strong weak hard easy best better worst worse more most less least many few much such various serious critical popular common special general ready happy sad angry afraid aware willing unwilling eager reluctant glad proud sorry worried concerned confident hopeful skeptical optimistic pessimistic',
    plural:
      'people men women children police many some others most both few several majority half they we you these those spokespeople congressmen media',
    noun: 'people men women children officials voters family majority minority early daily july ally supply monopoly anomaly assembly bully belly jelly folly bed red need seed speed breed feed deed weed shed thing things something king ring spring string wing morning evening nothing meeting building ceiling wedding feeling being beginning ending opening series news politics economics means species campus bus gas crisis basis analysis thesis status virus focus bonus census consensus congress progress process success access business press stress mess boss loss class glass pass mass address process princess witness fitness illness hundred',
  },
  mixed: {
    'auxiliary finite being': "is are was were 's 're 'm am ai",
    'auxiliary base being': 'be',
    'auxiliary participle being': 'been',
    'auxiliary gerund being': 'being',
    'auxiliary finite': "has have had 've",
    'auxiliary gerund': 'having',
    'auxiliary base': 'have',
  },
  nouns: {
    person:
      'spokesman spokeswoman spokesperson spokespeople official aide adviser advisor minister president senator congressman congresswoman representative governor mayor chairman chairwoman chair director chief leader secretary ambassador analyst expert professor scientist researcher economist lawyer attorney judge prosecutor officer executive manager founder co-founder author writer reporter journalist editor columnist commentator host anchor correspondent strategist pollster candidate nominee contender challenger opponent rival critic supporter ally backer donor activist advocate organizer voter resident witness man woman person people friend colleague member lawmaker legislator politician republican democrat conservative liberal student teacher doctor nurse historian observer insider source user fan mother father wife husband son daughter brother sister parent coach player commissioner chancellor premier king queen prince pope bishop pastor priest general commander colonel captain sheriff detective veteran refugee immigrants worker employee owner neighbor counterpart businessman billionaire mogul co-chair treasurer consultant speaker whip delegate deputy staffer operative administrator engineer artist actor actress singer comedian novelist poet scholar theologian fellow vice-president majority many some others group couple',
    body: 'government administration ministry department agency commission committee council court company firm organization organisation group party campaign team white_house senate house congress parliament office union association foundation institute university police army military bank board bureau center centre coalition community country nation state city county network newspaper magazine paper outlet website site media press news times post journal kremlin pentagon fbi cia state_department camp side family public industry',
    document:
      'report poll survey study analysis data figures statistics records document letter memo e-mail email statement article story book essay editorial column post tweet message filing complaint lawsuit suit indictment affidavit transcript video ad advertisement commercial sign bill law rule order ruling decision opinion results research evidence findings review audit investigation inquiry test census estimate forecast projections website page headline caption note text speech resolution declaration platform constitution bible',
    venue:
      'statement interview speech address email e-mail tweet post blog letter op-ed column memo memoir book report article press_conference news_conference conference briefing call phone_call telephone_interview conversation remarks testimony hearing debate rally event appearance message note release press_release news_release video ad broadcast show program podcast series forum meeting town_hall editorial essay filing text facebook twitter instagram',
    naming:
      'called named titled entitled nicknamed dubbed known term word phrase title headline headlined slogan hashtag so-called song book film movie play show series album magazine',
  },
  endings: {
    ly: 'adverb',
    ing: 'gerund noun',
    ed: 'finite past participle',
    s: 'noun plural',
    ss: 'noun',
    us: 'noun',
    is: 'noun',
    tion: 'noun',
    ment: 'noun',
    ness: 'noun',
    ity: 'noun',
    ism: 'noun',
    ist: 'noun',
    er: 'noun',
    or: 'noun',
    ship: 'noun',
    ous: 'adjective',
    ful: 'adjective',
    ive: 'adjective noun',
    able: 'adjective',
    ible: 'adjective',
    al: 'adjective noun',
    ic: 'adjective noun',
    ish: 'adjective',
    less: 'adjective',
    ward: 'adverb',
    wards: 'adverb',
    wise: 'adverb',
  },
  morphology: {
    forms: {
      base: 'base finite',
      third: 'finite',
      past: 'finite past',
      participle: 'participle',
      gerund: 'gerund',
    },
    principalParts: ['past', 'participle'],
    plurals: [
      { of: 'ay ey oy', cut: 0, forms: { plural: 's' } },
      { of: 'y', cut: 1, forms: { plural: 'ies' } },
      { of: 'man', cut: 2, forms: { plural: 'en' } },
      { of: 's x z ch sh', cut: 0, forms: { plural: 'es' } },
      { of: '', cut: 0, forms: { plural: 's' } },
    ],
    nounForms: { base: 'noun', third: 'noun plural' },
    paradigm: [
      { of: 'ie', cut: 2, forms: { base: 'ie', third: 'ies', past: 'ied', participle: 'ied', gerund: 'ying' } },
      { of: 'ee oe ye', cut: 0, forms: { base: '-', third: 's', past: 'd', participle: 'd', gerund: 'ing' } },
      { of: 'e', cut: 1, forms: { base: 'e', third: 'es', past: 'ed', participle: 'ed', gerund: 'ing' } },
      { of: 'ay ey oy uy', cut: 0, forms: { base: '-', third: 's', past: 'ed', participle: 'ed', gerund: 'ing' } },
      { of: 'y', cut: 1, forms: { base: 'y', third: 'ies', past: 'ied', participle: 'ied', gerund: 'ying' } },
      { of: 's x z ch sh o', cut: 0, forms: { base: '-', third: 'es', past: 'ed', participle: 'ed', gerund: 'ing' } },
      { of: '+', cut: 0, forms: { base: '-', third: 's', past: '*ed', participle: '*ed', gerund: '*ing' } },
      { of: '', cut: 0, forms: { base: '-', third: 's', past: 'ed', participle: 'ed', gerund: 'ing' } },
    ],
  },
  verbs: VERBS,
  alsoNouns: ALSO_NOUNS,
  controllers: CONTROLLERS,
  cues: [
    { group: 'speech', frames: 'quote that clause post np =of', verbs: 'say/said' },
    {
      group: 'speech',
      frames: 'quote that clause post',
      verbs: `
        state remark opine posit theorize reason surmise gripe grouse quip+ muse reckon interject
        exclaim blurt gush intone deadpan+ purr
      `,
    },
    {
      group: 'speech',
      frames: 'quote that clause post',
      verbs: `
        maintain contend assert declare add elaborate volunteer fire_back shoot_back/shot hit_back/hit
        write_back/wrote put_it/put
      `,
    },
    {
      group: 'speech',
      frames: 'quote that clause post np',
      verbs: `
        note argue claim explain allege announce report reveal confirm acknowledge concede admit+
        disclose recall recount reiterate repeat stress emphasize emphasise underscore underline observe
        proclaim affirm relay relate clarify divulge hint imply insinuate intimate indicate predict
        forecast/forecast estimate lament bemoan conclude suggest mention specify point_out spell_out
        make_clear/made make_it_clear/made reaffirm certify attest highlight reason project fret+ credit
      `,
    },
    {
      group: 'speech',
      frames: 'person quote that clause post to =of =about',
      verbs: `
        tell/told remind assure inform notify caution brief alert reassure persuade convince
      `,
    },
    { group: 'speech', frames: 'person quote that post to', verbs: 'advise counsel' },
    { group: 'speech', frames: 'quote that post np =about', verbs: 'tweet' },
    { group: 'speech', frames: 'person quote that clause post to np =of =against =about', verbs: 'warn' },
    { group: 'speech', frames: 'person quote that post to np =for =about', verbs: 'ask' },
    { group: 'speech', frames: 'quote that post =about =into', verbs: 'inquire query quiz' },
    {
      group: 'speech',
      frames: 'person quote that clause post to np',
      verbs: 'promise pledge vow swear/swore/sworn guarantee',
    },
    { group: 'speech', frames: 'quote that clause post np to', verbs: 'propose recommend demand threaten' },
    { group: 'speech', frames: 'quote post np to', verbs: 'offer' },
    { group: 'speech', frames: 'quote that clause post =on', verbs: 'insist comment' },
    {
      group: 'speech',
      frames: 'quote that clause post =about =of',
      verbs: `
        complain joke boast brag+ whine rant rave kid+ gossip+ speculate lie confide rail gush crow
      `,
    },
    { group: 'speech', frames: 'quote that clause post =about', verbs: 'testify text' },
    {
      group: 'speech',
      frames: 'person quote that clause post np =about =of =on',
      verbs: 'write/wrote/written email e-mail blog+ post retweet',
    },
    { group: 'speech', frames: 'quote that post =to', verbs: 'reply retort counter rebut+ answer' },
    { group: 'speech', frames: 'quote that post =with', verbs: 'respond' },
    {
      group: 'speech',
      frames: 'quote',
      verbs: `
        continue snap+ scoff sneer whisper mutter murmur mumble sigh shout yell scream holler bellow
        roar chant cry sob+ chirp growl grumble hiss bark thunder fume stammer stutter chuckle laugh
        smile nod+ shrug+ grin+ recite read/read begin/began/begun jeer taunt interrupt pipe_up chime_in
        go_on/went/gone sum_up/summed press start open demur+ boom scold vent+ gripe erupt marvel
        reflect rejoin cut_in/cut cry_out call_out sing/sang/sung prod+ probe joke tease chide echo ask
      `,
    },
    {
      group: 'speech',
      frames: 'quote that clause post',
      verbs: `
        snipe sniff huff snarl snort groan moan wail shriek bawl bluster babble prattle drone rasp croak
        drawl coo enthuse exult rejoice rhapsodize ad-lib+ wisecrack crack jest chortle guffaw giggle
        snicker smirk beam venture interpose aver+ avow profess confess own_up riposte object protest
        stipulate postulate hypothesize conjecture deduce infer+ extrapolate caution expound elucidate
        pontificate sermonize preach fulminate inveigh thunder vent+ bellyache grouch kvetch carp grumble
        mutter whisper shout yell scream sneer scoff snap+ fume seethe cry chant pray plead philosophize
        summarize recap+ reassert reemphasize repeat blog+ facebook dictate scribble scrawl jot+ pen+
        marvel counter chip_in/chipped weigh_in break_in/broke blurt_out belt_out
        read_out/read spit/spat drop_in add_on
      `,
    },
    { group: 'speech', frames: 'that', verbs: 'rule decree order mandate stipulate allow grant hold/held attest vote' },
    {
      group: 'thought',
      frames: 'that clause',
      verbs: 'bet+/bet wager trust pray sense intuit glean ascertain accept appreciate',
    },
    {
      group: 'speech',
      frames: 'np',
      verbs: 'declare identify denote profess confess aver+ recap+ narrate enunciate proffer restate',
    },
    { group: 'speech', frames: 'to', verbs: 'claim profess pretend plead' },
    { group: 'speech', frames: '=at', verbs: 'hint' },
    { group: 'act', frames: '=to =with', verbs: 'object' },
    { group: 'act', frames: '=against =about', verbs: 'protest campaign inveigh fulminate demonstrate' },
    {
      group: 'act',
      frames: 'np',
      verbs: 'protest decry heckle rebut+ counter bemoan lament eulogize glorify idolize vouch tout shame',
    },
    { group: 'attitude', frames: 'np', verbs: 'relish covet disdain scorn fear mourn begrudge enjoy resent' },
    { group: 'speech', frames: 'quote that =about =of =out =against', verbs: 'speak/spoke/spoken talk' },
    {
      group: 'speech',
      frames: 'np',
      verbs: `
        discuss describe debate outline detail cite reference invoke quote paraphrase tout trumpet
        broach recite narrate chronicle summarize utter voice express convey issue release publish
        offer_up lay_out/laid set_forth/set rattle_off bring_up/brought play_up talk_up play_down downplay
        enumerate list echo frame pronounce articulate break_down/broke unveil publicize
        question
      `,
    },
    {
      group: 'speech',
      frames: 'np +as',
      verbs: `
        call label brand dub+ characterize describe portray depict paint style liken compare equate
      `,
    },
    { group: 'speech', frames: '=to', verbs: 'refer+ allude point' },
    { group: 'speech', frames: '=for', verbs: 'call push plead apologize lobby advocate argue press' },
    { group: 'speech', frames: 'np', verbs: 'call_on call_upon call_out' },
    {
      group: 'speech',
      frames: 'np to',
      verbs: `
        urge beg+ implore beseech exhort encourage press pressure instruct order direct command invite
        dare coach
      `,
    },
    { group: 'speech', frames: '=to', verbs: 'appeal object' },
    {
      group: 'act',
      frames: 'np',
      verbs: `
        praise laud applaud commend hail extol+ compliment congratulate salute thank criticize criticise
        attack blast slam+ condemn denounce decry deride deplore rip+ bash assail lambaste lambast
        skewer excoriate castigate chastise chide scold berate rebuke reprimand admonish mock ridicule
        taunt insult lampoon disparage belittle malign vilify savage pan+ knock slap+ trash hammer
        pummel scorch lash fault blame accuse charge dismiss reject rebuff refute deny dispute contest
        question contradict debunk disavow disown renounce repudiate defend endorse back second espouse
        preach advocate champion promote tease call_out decline threaten demonize compliment smear
        single_out cheer boo go_after/went/gone pound seethe herald challenge
      `,
    },
    { group: 'act', frames: '=at =out =against', verbs: 'lash_out hit_out rail swipe scoff sneer jeer bristle balk' },
    { group: 'act', frames: '=about =for =against =on', verbs: 'agree disagree quarrel argue spar+ feud clash vote' },
    { group: 'act', frames: '=with', verbs: 'agree disagree' },
    { group: 'act', frames: '=on', verbs: 'double_down weigh_in focus touch' },
    { group: 'request', frames: 'np to that', verbs: 'request seek/sought demand solicit' },
    { group: 'request', frames: 'to that', verbs: 'agree' },
    {
      group: 'thought',
      frames: 'that clause post np',
      verbs: `
        believe think/thought feel/felt know/knew/known understand/understood realize recognize suspect
        imagine assume presume reckon learn discover remember forget+/forgot/forgotten
        foresee/foresaw/foreseen anticipate doubt judge deem consider regard view perceive interpret
        expect fear envision
      `,
    },
    {
      group: 'thought',
      frames: 'that clause post',
      verbs: `
        guess figure calculate gather conclude notice hear/heard foretell/foretold decide
      `,
    },
    { group: 'thought', frames: 'that clause', verbs: 'suppose' },
    { group: 'thought', frames: 'that np', verbs: 'see/saw/seen' },
    { group: 'thought', frames: '=about =of', verbs: 'think/thought worry dream fantasize care wonder obsess agonize' },
    { group: 'thought', frames: 'that clause post quote', verbs: 'worry wonder ponder fret+' },
    {
      group: 'attitude',
      frames: 'np to that',
      verbs: `
        like love hate dislike prefer+ dread loathe detest despise abhor admire adore resent regret
        trust distrust mistrust support oppose favor favour welcome appreciate
      `,
    },
    { group: 'attitude', frames: 'np', verbs: 'respect embrace disapprove tolerate value cherish' },
    { group: 'attitude', frames: '=of', verbs: 'approve disapprove despair' },
    { group: 'attitude', frames: '=with', verbs: 'sympathize side identify' },
    { group: 'intention', frames: 'to np that', verbs: 'want wish hope intend refuse decline seek/sought' },
    { group: 'intention', frames: 'to np', verbs: 'plan+ mull contemplate eye consider' },
    {
      group: 'intention',
      frames: 'to',
      verbs: `
        aim mean/meant decide resolve choose/chose/chosen opt+ prepare vow threaten volunteer plot+
        scheme
      `,
    },
    { group: 'intention', frames: '=for', verbs: 'hope wish push press opt+ plead' },
    { group: 'evidence', frames: 'that clause np', verbs: 'show/showed/shown' },
    {
      group: 'evidence',
      frames: 'that clause',
      verbs: `
        demonstrate find/found document establish determine signal illustrate reflect
        prove/proved/proven
      `,
    },
    { group: 'evidence', frames: 'np', verbs: 'document illustrate' },
    { group: 'evidence', frames: 'raise', verbs: 'seem appear' },
  ],
  nounCues: [
    {
      group: 'speech',
      frames: 'that',
      nouns: `
        claim claims assertion assertions statement statements allegation allegations contention
        argument arguments admission acknowledgment announcement declaration suggestion suggestions
        insistence complaint complaints accusation accusations charge charges warning warnings
        prediction predictions remark remarks comment comments report reports rumor rumors revelation
        denial assurance assurances promise promises pledge vow threat threats message conclusion
        finding findings indication indications sign signs evidence news notion idea assessment
        speculation acknowledgement answer answers response responses point points claim retort reply
        rebuttal testimony proclamation reminder hint hints proof theory theories narrative hypothesis
        rumour rumours stipulation pronouncement estimate estimates forecast forecasts verdict ruling
        requirement rationale explanation explanations excuse quip joke boast plea criticism
        counterargument critique
      `,
    },
    {
      group: 'thought',
      frames: 'that',
      nouns: `
        belief view opinion hope hopes fear fears concern concerns worry worries doubt doubts suspicion
        suspicions conviction feeling sense impression expectation expectations perception assumption
        realization understanding consensus confidence certainty optimism pessimism skepticism
        scepticism anxiety guess bet mantra mindset stance position thought thoughts faith
        misconception misperception recognition acceptance
      `,
    },
    {
      group: 'intention',
      frames: 'to',
      nouns: `
        plan plans promise promises pledge pledges vow vows decision decisions proposal proposals offer
        offers threat threats request requests demand demands desire intention intentions refusal call
        calls willingness unwillingness eagerness determination reluctance commitment commitments vow
        attempt attempts pressure invitation instructions order orders plea pleas wish wishes goal aim
        ambition ambitions hope hopes resolve
      `,
    },
    { group: 'speech', frames: '=on =against', nouns: 'attack attacks assault assaults' },
    {
      group: 'speech',
      frames: '=of =from',
      nouns: 'criticism criticisms condemnation denunciation critique mockery portrayal depiction characterization',
    },
    {
      group: 'speech',
      frames: '=about =on',
      nouns: `
        comments comment remarks remark statements questions question complaints concerns doubts tweets
        claims concern warnings allegations accusations jokes rhetoric views thoughts opinions statement
        stance position worries fears skepticism
      `,
    },
    {
      group: 'speech',
      frames: '=for',
      nouns: `
        call calls praise plea pleas support proposal proposals plans plan demand demands request
        requests
      `,
    },
    { group: 'attitude', frames: '=to =for =of', nouns: 'opposition objections' },
    {
      group: 'attitude',
      frames: '=of',
      nouns: `
        endorsement endorsements rejection defense embrace acceptance disapproval approval description
      `,
    },
  ],
  adjectiveCues: [
    {
      group: 'thought',
      frames: 'that clause =about =of',
      adjectives: `
        confident sure certain convinced aware skeptical sceptical doubtful optimistic pessimistic
        hopeful worried concerned afraid fearful unaware mindful wary suspicious
      `,
    },
    {
      group: 'attitude',
      frames: 'that =about =at =with =by',
      adjectives: `
        angry upset furious disappointed frustrated surprised happy unhappy glad pleased proud sorry sad
        thrilled excited outraged shocked impressed troubled alarmed angered disturbed delighted
        satisfied dissatisfied embarrassed grateful amazed
      `,
    },
    { group: 'attitude', frames: '=of', adjectives: 'critical supportive dismissive tired proud fond scornful' },
    { group: 'attitude', frames: '=to', adjectives: 'opposed committed sympathetic open' },
    { group: 'attitude', frames: '=in', adjectives: 'interested' },
    {
      group: 'intention',
      frames: 'to',
      adjectives: `
        willing unwilling eager reluctant determined keen hesitant loath anxious
      `,
    },
    {
      group: 'speech',
      frames: 'that =about =on',
      adjectives: 'clear adamant unclear explicit blunt candid honest silent vague coy emphatic insistent',
    },
  ],
  phrases: [
    {
      words:
        'according_to as_reported_by as_described_by in_the_words_of in_the_view_of in_the_opinion_of in_the_eyes_of',
      source: 'follows',
    },
    { words: 'in', source: 'follows', only: 'poll survey' },
    { words: 'reportedly allegedly supposedly purportedly', source: 'none' },
  ],
  contexts: [
    { has: 'adverb name', after: 'gerund adjective determiner pronoun preposition edge', keep: 'adverb' },
    { has: 'adverb name', keep: 'name' },
    // to
    { word: 'to', has: 'infinitivemark preposition', after: 'base', keep: 'infinitivemark' },
    {
      word: 'to',
      has: 'infinitivemark preposition',
      after: 'adverb negation',
      after2: 'base',
      keep: 'infinitivemark',
    },
    { word: 'to', has: 'infinitivemark preposition', notAfter: 'quote', keep: 'preposition' },
    // what: `what he called unfair`, but `what time`
    { word: 'what', has: 'determiner', after: 'determiner possessive name title', keep: 'complementizer' },
    // that
    { word: 'that', has: 'complementizer pronoun', after: 'edge', after2: 'quote', keep: 'complementizer' },
    {
      word: 'that',
      has: 'complementizer pronoun',
      before: 'edge',
      before2: 'adverb noun name time',
      after: 'edge',
      keep: 'complementizer',
    },
    {
      word: 'that',
      has: 'complementizer pronoun',
      before: 'finite past gerund',
      after: 'edge',
      after2: 'preposition subordinator complementizer adverb gerund',
      keep: 'complementizer',
    },
    { word: 'that', has: 'complementizer pronoun', after: 'edge', keep: 'pronoun' },
    { word: 'that', has: 'complementizer pronoun', before: 'preposition', keep: 'determiner pronoun quantifier' },
    {
      word: 'that',
      has: 'complementizer relative',
      before: 'noun name plural',
      after: 'finite modal auxiliary',
      keep: 'relative',
    },
    {
      word: 'that',
      has: 'complementizer pronoun',
      before: 'edge conjunction subordinator',
      after: 'finite modal auxiliary',
      keep: 'pronoun',
    },
    { word: 'that', has: 'complementizer relative', keep: 'complementizer relative' },
    // her, his, 's
    {
      word: 'her',
      has: 'possessive objectpronoun',
      after: 'noun name adjective numeral gerund participle quote',
      notAfter: 'preposition determiner',
      keep: 'possessive',
    },
    { word: 'her', has: 'possessive objectpronoun', keep: 'objectpronoun pronoun' },
    {
      word: "'s",
      has: 'genitive auxiliary',
      before: 'pronoun',
      notBefore: 'noun name',
      keep: 'auxiliary finite being',
    },
    {
      word: "'s",
      has: 'genitive auxiliary',
      after: 'determiner negation preposition possessive',
      notAfter: 'noun name adjective',
      before: 'name noun',
      keep: 'auxiliary finite being',
    },
    { word: "'s", has: 'genitive auxiliary', keep: 'genitive' },
    { word: "'d", has: 'modal', keep: 'modal auxiliary' },
    { word: 'read', has: 'finite past', before: 'noun name', keep: 'finite past' },
    // Who: it stands for the noun before it, or asks.
    {
      word: 'who whom which whose',
      has: 'relative',
      before: 'noun name pronoun objectpronoun preposition quantifier plural',
      keep: 'relative',
    },
    {
      word: 'who whom which whose',
      has: 'relative',
      before: 'edge',
      before2: 'noun name numeral time',
      keep: 'relative',
    },
    {
      word: 'where when',
      has: 'complementizer',
      before: 'noun name time edge',
      keep: 'relative subordinator',
    },
    // helping verbs that are nouns or months as well
    {
      word: 'will may might can must need',
      has: 'modal noun',
      notBefore: 'determiner possessive adjective genitive',
      keep: 'modal',
    },
    { word: 'may', has: 'time modal', after: 'base adverb negation auxiliary', keep: 'modal' },
    { word: 'may', has: 'time modal', keep: 'time' },
    { has: 'time noun', before: 'determiner adjective possessive preposition quantifier noun name', keep: 'noun' },
    {
      word: 'like',
      has: 'finite preposition',
      before: 'pronoun modal infinitivemark negation',
      notBefore: 'being',
      keep: 'finite base',
    },
    { has: 'finite preposition', keep: 'preposition' },
    { word: 'there', has: 'pronoun adverb', after: 'being auxiliary modal finite', keep: 'pronoun' },
    {
      word: 'there',
      has: 'pronoun adverb',
      after: 'adverb',
      after2: 'being auxiliary modal',
      keep: 'pronoun',
    },
    { word: 'there', has: 'pronoun adverb', keep: 'adverb' },
    { word: 'more_than less_than up_to', has: 'preposition adverb', after: 'numeral', keep: 'adverb' },
    { word: 'more_than less_than up_to', has: 'preposition adverb', keep: 'preposition' },
    { word: 'late early', has: 'adverb adjective', after: 'time', notBefore: 'determiner preposition', keep: 'adverb' },
    { word: 'late early', has: 'adverb adjective', before: 'determiner preposition', keep: 'adjective' },
    { word: 'first', has: 'adverb', after: 'gerund finite participle', notAfter: 'noun', keep: 'adverb' },
    { word: 'last', has: 'finite', notBefore: 'pronoun modal infinitivemark', keep: 'adjective' },
    { has: 'time numeral', before: 'preposition', notAfter: 'noun name', keep: 'time' },
    { has: 'time numeral', keep: 'numeral' },
    { word: 'most all both', has: 'pronoun', before: 'edge', after: 'auxiliary modal', keep: 'pronoun quantifier' },
    { has: 'past adjective', after: 'noun name title', notBefore: 'noun name pronoun plural', keep: 'adjective' },
    // verb or noun: plan, call, plans, calls
    { has: 'finite noun plural', before: 'plural', notBefore: 'noun name', drop: 'finite base' },
    {
      has: 'base noun',
      before: 'quantifier',
      notBefore: 'plural relative complementizer noun name numeral',
      drop: 'finite base',
    },
    { has: 'base noun', before: 'infinitivemark modal negation', keep: 'base' },
    { has: 'finite noun', after: 'modal auxiliary', notBefore: 'pronoun', drop: 'finite base' },
    {
      has: 'finite noun past',
      before: 'name noun pronoun',
      notBefore: 'determiner possessive genitive',
      after: 'determiner possessive pronoun objectpronoun name quote',
      keep: 'finite past',
    },
    {
      has: 'finite noun plural',
      before: 'quote',
      after: 'determiner preposition infinitivemark possessive',
      keep: 'finite',
    },
    { has: 'base noun', before: 'adverb', before2: 'infinitivemark modal', keep: 'base' },
    // `Other advocates also said`
    {
      has: 'finite noun plural',
      before: 'noun adjective',
      after: 'adverb',
      after2: 'past auxiliary modal',
      drop: 'finite base',
    },
    {
      has: 'finite noun',
      before: 'quantifier',
      notBefore: 'determiner noun',
      after: 'determiner possessive pronoun objectpronoun complementizer infinitivemark quote',
      keep: 'finite base past',
    },
    {
      has: 'finite noun',
      before: 'determiner possessive genitive adjective numeral preposition gerund quantifier',
      notBefore: 'relative adverb infinitivemark',
      drop: 'finite base',
    },
    { has: 'finite noun', before: 'determiner possessive genitive', drop: 'finite base' },
    {
      has: 'finite noun',
      before: 'pronoun relative',
      notBefore: 'noun determiner numeral',
      keep: 'finite base past participle',
    },
    {
      has: 'base noun',
      before: 'plural conjunction',
      after: 'determiner possessive pronoun objectpronoun complementizer infinitivemark name quote',
      keep: 'finite base',
    },
    // `Brewer, a friend, calls it late`
    { has: 'finite noun plural', before: 'edge', after: 'determiner possessive objectpronoun', keep: 'finite' },
    { has: 'finite noun plural', before: 'name', after: 'edge', keep: 'finite' },
    { has: 'finite noun plural', before: 'plural', drop: 'finite base' },
    {
      has: 'finite noun',
      before: 'adverb',
      notBefore: 'noun adjective determiner',
      after: 'determiner possessive pronoun objectpronoun complementizer infinitivemark preposition name quote',
      keep: 'finite base past',
    },
    {
      has: 'finite noun plural',
      before: 'noun name',
      after: 'determiner possessive pronoun objectpronoun complementizer infinitivemark name adverb quote',
      keep: 'finite',
    },
    { has: 'finite noun plural', before: 'name', after: 'preposition', keep: 'finite' },
    { has: 'finite noun', notBefore: 'plural', drop: 'finite base' },
    { has: 'finite noun', drop: 'finite base' },
    { has: 'base noun', drop: 'base finite' },
    { word: 'have do', has: 'base finite', before: 'noun', keep: 'auxiliary finite' },
    // A singular noun has no verb without an ending.
    {
      has: 'base finite',
      before: 'noun adjective determiner possessive genitive',
      notBefore: 'plural pronoun name time finite adverb conjunction numeral quantifier',
      take: 'noun',
    },
    // past or participle
    {
      has: 'past participle',
      before: 'finite past',
      notBefore: 'noun name pronoun auxiliary',
      after: 'noun name adjective',
      keep: 'participle',
    },
    { has: 'past participle', before: 'auxiliary', keep: 'participle' },
    { has: 'past participle', before: 'adverb negation', before2: 'auxiliary', keep: 'participle' },
    { has: 'past participle', before: 'determiner possessive genitive preposition', keep: 'participle' },
    { has: 'past participle', before: 'quantifier', after: 'noun adjective', keep: 'participle' },
    { has: 'past participle', before: 'pronoun', notBefore: 'noun determiner quantifier', keep: 'finite past' },
    { has: 'gerund noun', before: 'auxiliary pronoun', keep: 'gerund' },
    {
      has: 'gerund noun',
      after: 'determiner possessive pronoun objectpronoun complementizer infinitivemark name edge quote',
      notBefore: 'determiner possessive genitive',
      keep: 'gerund',
    },
    { has: 'adverb adjective', before: 'being', keep: 'adjective' },
  ],
  grammar: {
    bareClause: 'verb',
    adjectivesFollow: false,
    nounsAreCapitalized: false,
    links: 'of',
    agents: 'by',
    comments: 'as like',
    places: 'in during at on via',
    addressees: 'to with',
    infinitiveSubjects: 'for',
    labels:
      'note notes correction corrections clarification update updates byline dateline latest photo photos video videos audio graphic map related watch look boom live breaking exclusive opinion analysis review q question answer p.s headline summary email e-mail phone tel contact source sources tip reminder spoiler',
    expletives: 'it there',
    commaEndsClause: false,
  },
  people: {
    titles: [
      { words: 'mr', fits: 'he' },
      { words: 'mrs ms miss madam', fits: 'she' },
    ],
    pronouns: [
      { words: 'he him his himself', fits: 'he', number: 'one' },
      { words: 'she her hers herself', fits: 'she', number: 'one' },
      { words: 'they them their theirs themselves', fits: 'they', number: 'several' },
      { words: 'it its itself', fits: 'it', number: 'one' },
    ],
    relatives: 'who',
    impersonals: '',
    articles: [
      { words: 'the', kind: 'definite' },
      { words: 'a an another one', kind: 'indefinite', fits: 'he she it' },
      { words: 'some several many two three', kind: 'indefinite', fits: 'they' },
      { words: 'this that', kind: 'demonstrative', fits: 'he she it' },
      { words: 'these those', kind: 'demonstrative', fits: 'they' },
      { words: 'his her its their', kind: 'possessive' },
    ],
    standIns: [
      { words: 'man boy gentleman businessman', fits: 'he' },
      { words: 'woman girl lady businesswoman', fits: 'she' },
      { words: 'company firm group organization organisation institution maker carrier manufacturer', fits: 'it' },
    ],
    wider: [
      {
        words: 'leader',
        roles: ['president', 'prime minister', 'chancellor', 'chairman', 'general secretary', 'chief executive'],
      },
      { words: 'diplomat', roles: ['ambassador', 'foreign minister', 'deputy foreign minister', 'secretary of state'] },
      { words: 'lawmaker legislator', roles: ['lawmaker', 'senator'] },
      { words: 'boss', roles: ['coach', 'chief executive', 'director'] },
      {
        words: 'academic scholar scientist expert researcher',
        roles: ['professor', 'researcher', 'historian', 'biologist', 'political scientist', 'economist', 'sociologist'],
      },
      { words: 'pontiff', roles: ['pope'] },
    ],
    sides: 'side delegation government authorities officials',
    countries: {
      CN: 'china chinese beijing',
      RU: 'russia russian russians moscow kremlin',
      US: 'united_states u.s us usa america american americans washington white_house',
      GB: 'britain british uk u.k united_kingdom london england english',
      FR: 'france french paris elysée elysee',
      DE: 'germany german germans berlin',
      IT: 'italy italian rome',
      ES: 'spain spanish madrid',
      PT: 'portugal portuguese lisbon',
      UA: 'ukraine ukrainian ukrainians kyiv kiev',
      PL: 'poland polish warsaw',
      BY: 'belarus belarusian minsk',
      TR: 'turkey türkiye turkish ankara',
      IR: 'iran iranian tehran',
      IQ: 'iraq iraqi baghdad',
      IL: 'israel israeli jerusalem',
      PS: 'palestinian palestinians palestine',
      SY: 'syria syrian damascus',
      LB: 'lebanon lebanese beirut',
      SA: 'saudi saudi_arabia riyadh',
      AE: 'emirati emirates',
      QA: 'qatar qatari doha',
      EG: 'egypt egyptian cairo',
      IN: 'india indian new_delhi delhi',
      PK: 'pakistan pakistani islamabad',
      AF: 'afghanistan afghan kabul',
      JP: 'japan japanese tokyo',
      KR: 'south_korea south_korean seoul',
      KP: 'north_korea north_korean pyongyang',
      TW: 'taiwan taiwanese taipei',
      VN: 'vietnam vietnamese viet_nam hanoi',
      PH: 'philippines philippine filipino manila',
      ID: 'indonesia indonesian jakarta',
      MY: 'malaysia malaysian kuala_lumpur',
      SG: 'singapore singaporean',
      TH: 'thailand thai bangkok',
      KH: 'cambodia cambodian phnom_penh',
      LA: 'laos lao laotian vientiane',
      MM: 'myanmar burmese',
      AU: 'australia australian canberra',
      NZ: 'new_zealand wellington',
      CA: 'canada canadian ottawa',
      MX: 'mexico mexican',
      BR: 'brazil brazilian brasilia',
      AR: 'argentina argentine',
      VE: 'venezuela venezuelan caracas',
      CU: 'cuba cuban havana',
      ZA: 'south_africa south_african pretoria',
      NG: 'nigeria nigerian abuja',
      ET: 'ethiopia ethiopian addis_ababa',
      KE: 'kenya kenyan nairobi',
      DZ: 'algeria algerian algiers',
      MA: 'morocco moroccan rabat',
      TN: 'tunisia tunisian',
      ML: 'mali malian bamako',
      SN: 'senegal senegalese dakar',
      BE: 'belgium belgian',
      NL: 'netherlands dutch the_hague',
      CH: 'switzerland swiss bern',
      AT: 'austria austrian vienna',
      SE: 'sweden swedish stockholm',
      NO: 'norway norwegian oslo',
      FI: 'finland finnish helsinki',
      DK: 'denmark danish copenhagen',
      GR: 'greece greek athens',
      HU: 'hungary hungarian budapest',
      RS: 'serbia serbian belgrade',
      KZ: 'kazakhstan kazakh astana',
      GE: 'tbilisi',
      AM: 'armenia armenian yerevan',
      AZ: 'azerbaijan azerbaijani baku',
      IE: 'ireland irish dublin',
      VA: 'vatican holy_see',
    },
    roles: {
      spokesperson: 'spokesman spokeswoman spokesperson',
      'foreign minister':
        'foreign_minister foreign_affairs_minister minister_of_foreign_affairs minister_for_foreign_affairs fm fms top_diplomat chief_diplomat',
      'deputy foreign minister': 'deputy_foreign_minister vice_foreign_minister',
      'defense minister': 'defense_minister defence_minister minister_of_defense minister_of_defence',
      'finance minister': 'finance_minister minister_of_finance',
      'interior minister': 'interior_minister minister_of_the_interior home_secretary',
      'health minister': 'health_minister minister_of_health health_secretary',
      'justice minister': 'justice_minister minister_of_justice attorney_general',
      'trade minister': 'trade_minister commerce_minister minister_of_commerce',
      minister: 'minister',
      'deputy minister': 'deputy_minister vice_minister',
      'state councilor': 'state_councilor state_councillor',
      'prime minister': 'prime_minister premier head_of_government pm',
      'deputy prime minister': 'deputy_prime_minister vice_premier deputy_pm vice_prime_minister',
      'first deputy prime minister': 'first_deputy_prime_minister first_vice_premier first-ranked_vice_premier',
      president: 'president head_of_state',
      'vice president': 'vice_president vice-president',
      chancellor: 'chancellor',
      ambassador: 'ambassador envoy',
      'secretary of state': 'secretary_of_state',
      'secretary general': 'secretary_general secretary-general',
      'director general': 'director_general director-general',
      'general secretary': 'general_secretary party_chief party_leader',
      director: 'director head chief',
      chairman: 'chairman chairwoman chair chairperson',
      'chief executive': 'chief_executive ceo chief_executive_officer',
      governor: 'governor gov',
      mayor: 'mayor',
      senator: 'senator sen',
      lawmaker: 'congressman congresswoman representative lawmaker mp rep',
      'national assembly deputies': 'deputies',
      king: 'king',
      queen: 'queen',
      pope: 'pope pontiff',
      general: 'general',
      lawyer: 'lawyer attorney',
      prosecutor: 'prosecutor',
      judge: 'judge justice',
      coach: 'coach manager',
      professor: 'professor',
      researcher: 'researcher scientist',
      historian: 'historian',
      biologist: 'biologist ecologist zoologist',
      'political scientist': 'political_scientist',
      economist: 'economist',
      sociologist: 'sociologist',
      analyst: 'analyst',
      'campaign manager': 'campaign_manager',
      adviser: 'adviser advisor aide',
      commissioner: 'commissioner',
      'police chief': 'police_chief',
    },
    empty: 'of the and a an in to for',
  },
};
