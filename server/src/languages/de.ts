import type { LanguagePack } from './pack';

/** German, as it is written in newspapers. */
export const de: LanguagePack = {
  tag: 'de',
  iso3: 'deu',
  quotationMarks: [
    { open: '„', close: '“' },
    { open: '„', close: '”' },
    { open: '„', close: '"' },
    { open: '»', close: '«' },
    { open: '«', close: '»' },
    { open: '“', close: '”' },
    { open: '"', close: '"' },
    { open: "''", close: "''" },
    { open: '‚', close: '‘' },
    { open: '›', close: '‹' },
  ],
  writing: {
    elisions: '',
    clitics: '',
    enclitics: '',
    titleAbbreviations: 'dr prof hr fr st dipl ing phil med jur gen col lt maj hl',
    abbreviations:
      'bzw ca usw etc evtl ggf inkl max min mio mrd nr o.ä str tel u.a u.s v.a vgl z.b d.h i.d.r jan feb mrz apr jun jul aug sept okt nov dez uhr abs art',
  },
  words: {
    determiner:
      'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser diese dieses diesen diesem jener jene jenes jeder jede jedes jeden jedem welcher welche welches beide beiden zum zur im am vom beim ins ans',
    quantifier:
      'alle allen aller alles viele vielen vieler mehrere mehreren einige einigen einiger manche wenige mehr weniger zahlreiche zahlreichen zahlreicher andere anderen anderer weitere weiteren weiterer rund etwa',
    possessive:
      'mein meine meinen meinem meiner sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer euer eure',
    pronoun:
      'ich du er sie es wir ihr man jemand niemand wer dies dieser diese jene beide alle viele einige andere manche letzterer letztere ersterer',
    objectpronoun: 'mich dich ihn uns euch mir dir ihm ihnen sich einander',
    clitic: '',
    relative: 'der die das den dem dessen deren denen welcher welche welches welchen welchem wo was',
    complementizer:
      'dass daß ob wie warum weshalb wieso was wer wann wo wohin woher welche welcher welches wieviel inwiefern inwieweit wozu woran wodurch womit worum',
    infinitivemark: 'zu',
    conjunction: 'und oder aber sondern doch sowie beziehungsweise bzw als_auch denn',
    subordinator:
      'weil da wenn falls obwohl obgleich während nachdem bevor ehe bis seit seitdem sobald solange indem sodass damit um als wie sofern soweit',
    preposition:
      'in an auf aus bei mit nach von zu für gegen ohne um durch über unter vor hinter neben zwischen seit bis während wegen trotz statt außer gegenüber innerhalb außerhalb angesichts aufgrund bezüglich hinsichtlich infolge anlässlich entlang dank samt nebst per pro ab binnen im am vom zum zur beim ins ans aufs fürs übers ums',
    adverb:
      'insgesamt gleichzeitig außerdem demnach allein offen unterdessen indes indessen zugleich so_weit dort damals letztendlich natürlich grundsätzlich generell anschließend nachher vorher überdies obendrein zumindest wenigstens höchstens mindestens lediglich bloß einzig auch noch schon nicht nur sehr so dann da hier dort nun jetzt heute gestern morgen bereits immer wieder oft nie niemals mehr weniger zudem außerdem allerdings jedoch dennoch trotzdem daher deshalb deswegen darum darüber dabei dazu damit davon daran darauf darin dagegen dafür danach zuvor zunächst schließlich letztlich ebenfalls ebenso insbesondere vor_allem unter_anderem zum_beispiel beispielsweise etwa rund fast kaum ganz gar eher vielmehr sogar selbst allein erst einmal mehrmals weiterhin weiter derzeit zurzeit aktuell inzwischen mittlerweile bislang bisher künftig später früher kürzlich soeben eben gerade sofort ferner hingegen demgegenüber andererseits einerseits vermutlich wahrscheinlich möglicherweise vielleicht offenbar leider zwar wohl doch ja an_sich wörtlich daraufhin hierzu hierbei',
    negation: 'nicht nie niemals kein',
    time: 'montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar märz april mai juni juli august september oktober november dezember heute gestern vorgestern morgen morgens abends vormittag nachmittag mittag abend montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend',
    title: 'herr frau dr prof präsident kanzler minister',
    numeral:
      'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend million millionen milliarde milliarden erste ersten erster zweite zweiten dritter dritte dritten',
    adjective:
      'deutsch deutsche deutschen deutscher neue neuen neuer neues große großen großer alte alten ehemalige ehemaligen ehemaliger frühere früheren früherer zuständige zuständigen bekannt bereit überzeugt sicher zuversichtlich',
    noun: '',
  },
  mixed: {
    'auxiliary finite': 'hat haben hatte hatten',
    'auxiliary finite reported': 'habe hätte hätten',
    'auxiliary finite being reported': 'sei seien werde würde würden wäre wären',
    'modal finite reported': 'könne müsse solle wolle dürfe möge dürften könnten müssten sollten',
    'auxiliary base': 'haben',
    'auxiliary finite being': 'ist sind bin war waren wird werden wurde wurden',
    'auxiliary base being': 'sein werden',
    'auxiliary participle being': 'gewesen geworden worden',
    'auxiliary participle': 'gehabt',
    'modal finite':
      'kann können konnte konnten könnte könnten muss müssen musste mussten müsste soll sollen sollte will wollen wollte wollten darf dürfen durfte durften dürfte mag möchte möchten',
  },
  nouns: {
    person:
      'sprecher sprecherin minister ministerin ministerpräsident ministerpräsidentin präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin vorsitzende vorsitzender chef chefin leiter leiterin direktor direktorin experte experten expertin beobachter kritiker vertreter abgeordnete abgeordneten politiker politikerin politikern anwalt anwältin anwälte richter staatsanwalt polizist augenzeuge augenzeugen zeuge zeugen journalist journalisten forscher forscherin wissenschaftler analysten botschafter general bürgermeister bürgermeisterin gouverneur senator könig königin papst bischof trainer spieler kandidat kandidatin generalsekretär geschäftsführer vorstand manager gewerkschafter demonstranten bürger anwohner sprechern innenminister außenminister finanzminister verteidigungsminister staatssekretär parteichef fraktionschef regierungschef regierungssprecher pressesprecher polizeisprecher professor autor autoren',
    body: 'regierung bundesregierung ministerium bundestag bundesrat parlament polizei staatsanwaltschaft gericht bundesgericht behörde behörden partei fraktion opposition koalition unternehmen konzern firma bank organisation verband gewerkschaft kommission agentur nachrichtenagentur zeitung zeitungen magazin sender universität institut armee militär kirche stiftung verein amt bundesamt spd cdu csu fdp grünen linke union eu uno un nato who dpa afp reuters spiegel bild medien presse feuerwehr kreml',
    document:
      'bericht berichte studie umfrage umfragen statistik zahlen brief schreiben mitteilung pressemitteilung erklärung artikel gutachten urteil gesetz entwurf dokument meldung meldungen angaben buch text',
    venue:
      'interview gespräch rede mitteilung pressemitteilung erklärung pressekonferenz stellungnahme brief schreiben tweet bericht artikel ausgabe sendung anfrage twitter facebook',
    naming:
      'namens genannt titel wort begriff motto slogan film buch lied sogenannte sogenannten so_genannte so_genannten zeitung zeitschrift magazin',
  },
  endings: {
    te: 'finite past adjective',
    ten: 'finite past adjective',
    t: 'finite participle',
    en: 'base finite adjective',
    ern: 'base finite',
    eln: 'base finite',
    er: 'adjective',
    es: 'adjective',
    em: 'adjective',
    e: 'adjective',
    ig: 'adjective adverb',
    lich: 'adjective adverb',
    isch: 'adjective adverb',
    weise: 'adverb',
    ung: 'noun',
    heit: 'noun',
    keit: 'noun',
    schaft: 'noun',
    tion: 'noun',
  },
  morphology: {
    forms: {
      base: 'base finite',
      zu: 'base',
      third: 'finite',
      plural: 'finite',
      past: 'finite past',
      participle: 'participle',
      pastPlural: 'finite past',
      subjunctive: 'finite reported',
    },
    principalParts: ['third', 'past', 'participle'],
    plurals: [],
    nounForms: {},
    paradigm: [
      {
        of: 'ieren',
        cut: 2,
        forms: { base: 'en', third: 't', past: 'te ten', pastPlural: 'past+en', participle: 't', subjunctive: 'e' },
      },
      {
        of: '^be ^er ^ver ^ent ^zer ^miss ^unter ^wider ^über',
        cut: 2,
        forms: {
          base: 'en',
          third: 't et',
          past: 'te ten ete eten',
          pastPlural: 'past+en',
          participle: 't et',
          subjunctive: 'e',
        },
      },
      {
        of: 'ten den tmen chnen ffnen gnen',
        cut: 2,
        forms: {
          base: 'en',
          third: 'et',
          past: 'ete eten',
          pastPlural: 'past+en',
          participle: 'ge~et',
          subjunctive: 'e',
        },
      },
      {
        of: 'eln ern',
        cut: 1,
        forms: { base: 'n', third: 't', past: 'te ten', pastPlural: 'past+en', participle: 'ge~t' },
      },
      {
        of: '',
        cut: 2,
        forms: { base: 'en', third: 't', past: 'te ten', pastPlural: 'past+en', participle: 'ge~t', subjunctive: 'e' },
      },
    ],
    separable: 'zu',
  },
  alsoNouns: '',
  verbs: `
    geben/gibt/gab/gegeben kommen/kommt/kam/gekommen gehen/geht/ging/gegangen stehen/steht/stand/gestanden finden/findet/fand/gefunden
    bleiben/bleibt/blieb/geblieben liegen/liegt/lag/gelegen heißen/heißt/hieß/geheißen nehmen/nimmt/nahm/genommen tun/tut/tat/getan
    bringen/bringt/brachte/gebracht halten/hält/hielt/gehalten lassen/lässt/ließ/gelassen treffen/trifft/traf/getroffen
    führen folgen gehören zeigen spielen arbeiten leben verlieren/verliert/verlor/verloren gewinnen/gewinnt/gewann/gewonnen
    tragen/trägt/trug/getragen fahren/fährt/fuhr/gefahren laufen/läuft/lief/gelaufen sterben/stirbt/starb/gestorben
    werfen/wirft/warf/geworfen ziehen/zieht/zog/gezogen schließen/schließt/schloss/geschlossen beginnen/beginnt/begann/begonnen
    entstehen/entsteht/entstand/entstanden erhalten/erhält/erhielt/erhalten bekommen/bekommt/bekam/bekommen
    verlassen/verlässt/verließ/verlassen bestehen/besteht/bestand/bestanden gelten/gilt/galt/gegolten steigen/steigt/stieg/gestiegen
    sinken/sinkt/sank/gesunken fallen/fällt/fiel/gefallen brauchen suchen machen stellen setzen legen erreichen entwickeln
    bauen kaufen zahlen dienen reichen fehlen scheinen/scheint/schien/geschienen wachsen/wächst/wuchs/gewachsen
    verletzen töten festnehmen/nimmt/nahm/genommen wählen stimmen unterstützen verhindern ändern erhöhen senken
  `,
  cues: [
    {
      group: 'speech',
      frames: 'quote that clause post np',
      verbs: `
        sagen erklären betonen berichten meinen schreiben/schreibt/schrieb/geschrieben melden behaupten bestätigen bekräftigen
        versichern verkünden unterstreichen/unterstreicht/unterstrich/unterstrichen erläutern bemerken äußern kommentieren
        ergänzen argumentieren beteuern prophezeien vermelden verlautbaren verraten/verrät/verriet/verraten antworten erwidern
        entgegnen erzählen mutmaßen spekulieren warnen mahnen kritisieren klagen beklagen bedauern monieren bemängeln fordern
        verlangen empfehlen/empfiehlt/empfahl/empfohlen urteilen resümieren bilanzieren begründen dementieren leugnen
        bestreiten/bestreitet/bestritt/bestritten schwören/schwört/schwor/geschworen versprechen/verspricht/versprach/versprochen
        loben würdigen begrüßen verurteilen beschuldigen bezichtigen skandieren rufen/ruft/rief/gerufen fragen scherzen spotten
        wettern schimpfen poltern formulieren präzisieren konstatieren attestieren signalisieren suggerieren enthüllen
        dokumentieren informieren unterrichten drohen raten/rät/riet/geraten bitten/bittet/bat/gebeten appellieren plädieren
        wiederholen twittern posten zitieren titeln protestieren lauten
      `,
    },
    {
      group: 'speech',
      frames: 'quote that clause post np',
      verbs: `
        mit|teilen an|kündigen bekannt|geben/gibt/gab/gegeben an|geben/gibt/gab/gegeben fest|stellen hinzu|fügen hervor|heben/hebt/hob/gehoben
        hin|weisen/weist/wies/gewiesen ein|räumen zu|geben/gibt/gab/gegeben vor|schlagen/schlägt/schlug/geschlagen
        vor|werfen/wirft/warf/geworfen aus|führen dar|legen klar|stellen an|merken zu|sichern auf|rufen/ruft/rief/gerufen auf|fordern
        zurück|weisen/weist/wies/gewiesen an|prangern an|mahnen heraus|stellen voraus|sagen nach|fragen
        wider|sprechen/spricht/sprach/gesprochen aus|sagen fort|fahren/fährt/fuhr/gefahren vor|rechnen bekannt|machen
        richtig|stellen ein|wenden/wendet/wandte/gewandt ab|lehnen ab|streiten/streitet/stritt/gestritten an|deuten zu|stimmen
        dagegen|halten/hält/hielt/gehalten
      `,
    },
    {
      group: 'speech',
      frames: 'np',
      verbs: 'nennen/nennt/nannte/genannt bezeichnen beschreiben/beschreibt/beschrieb/beschrieben verteidigen ablehnen',
    },
    { group: 'speech', frames: '=von =über', verbs: 'sprechen/spricht/sprach/gesprochen' },
    {
      group: 'thought',
      frames: 'that clause post to np',
      verbs: `
        glauben denken/denkt/dachte/gedacht hoffen fürchten befürchten erwarten vermuten schätzen wissen/weiß/wusste/gewusst
        bezweifeln annehmen/nimmt/nahm/genommen an|nehmen/nimmt/nahm/genommen aus|gehen/geht/ging/gegangen
        sehen/sieht/sah/gesehen rechnen halten/hält/hielt/gehalten verdächtigen zweifeln wünschen
      `,
    },
    {
      group: 'intention',
      frames: 'to that clause np',
      verbs:
        'planen beabsichtigen beschließen/beschließt/beschloss/beschlossen entscheiden/entscheidet/entschied/entschieden vereinbaren',
    },
    {
      group: 'evidence',
      frames: 'that clause np',
      verbs: 'ergeben/ergibt/ergab/ergeben belegen beweisen/beweist/bewies/bewiesen hervor|gehen/geht/ging/gegangen',
    },
    { group: 'speech', frames: 'quote that clause post', verbs: 'heißen/heißt/hieß/geheißen' },
  ],
  nounCues: [
    {
      group: 'speech',
      frames: 'that to',
      nouns:
        'behauptung aussage erklärung ankündigung forderung vorwurf warnung meinung ansicht auffassung hoffnung befürchtung these einschätzung überzeugung vermutung verdacht',
    },
  ],
  adjectiveCues: [{ group: 'thought', frames: 'that clause', adjectives: 'überzeugt sicher zuversichtlich besorgt' }],
  phrases: [
    { words: 'laut gemäß aus_sicht in_den_augen', source: 'follows' },
    {
      words: 'nach',
      source: 'follows',
      only: 'angaben angabe aussage aussagen ansicht meinung auffassung einschätzung einschätzungen informationen worten darstellung bericht berichten mitteilung untersuchungen erkenntnissen schätzung schätzungen umfrage umfragen studie berechnungen medienberichten zeugenaussagen bekunden überzeugung lesart auskunft idee polizeiangaben presseangaben presseinformationen pressemeldungen medienangaben meldungen recherchen kenntnissen vorstellung vorstellungen prognosen',
    },
    { words: 'zufolge', source: 'precedes' },
    { words: 'so', source: 'behind' },
    { words: 'angeblich demnach', source: 'none' },
  ],
  contexts: [
    { has: 'determiner pronoun', after: 'noun name adjective numeral', keep: 'determiner' },
    {
      has: 'determiner relative',
      before: 'edge',
      before2: 'noun name numeral',
      notAfter: 'noun name adjective',
      keep: 'relative',
    },
    {
      has: 'determiner relative',
      before: 'edge',
      before2: 'noun name',
      after: 'preposition pronoun adverb determiner possessive',
      keep: 'relative',
    },
    { has: 'determiner relative', drop: 'relative' },
    { has: 'determiner preposition', keep: 'preposition' },
    {
      word: 'zu',
      has: 'infinitivemark preposition',
      after: 'base',
      notAfter: 'noun name adjective',
      keep: 'infinitivemark',
    },
    { word: 'zu', has: 'infinitivemark preposition', keep: 'preposition' },
    {
      word: 'um seit während bis',
      has: 'subordinator preposition',
      after: 'noun name determiner adjective numeral time possessive',
      keep: 'preposition',
    },
    { word: 'wie was wer wo welche welcher welches', has: 'complementizer', before: 'edge', keep: 'complementizer' },
    { word: 'wie als da', has: 'subordinator', keep: 'subordinator preposition adverb' },
    { has: 'pronoun possessive', word: 'ihr', after: 'noun name adjective', keep: 'possessive' },
    { has: 'base finite', before: 'infinitivemark', keep: 'base' },
    {
      has: 'finite adjective',
      before: 'determiner possessive adjective preposition quantifier',
      after: 'noun name adjective',
      keep: 'adjective',
    },
    { has: 'base adjective', before: 'determiner possessive adjective quantifier', keep: 'adjective' },
    { has: 'finite noun', before: 'determiner possessive adjective preposition', drop: 'finite base' },
    {
      has: 'finite participle',
      before: 'noun name pronoun',
      notBefore: 'auxiliary',
      after: 'determiner pronoun noun name edge quote preposition',
      keep: 'finite past',
    },
    { has: 'finite name', drop: 'finite base' },
    { has: 'finite noun', drop: 'finite base participle' },
  ],
  grammar: {
    bareClause: 'verb',
    adjectivesFollow: false,
    nounsAreCapitalized: true,
    links: 'von vom',
    genitives: 'der des eines einer dieser dieses seines seiner ihres ihrer',
    agents: 'von durch',
    comments: 'wie',
    places: 'in im an am auf bei gegenüber',
    addressees: '',
    expletives: 'es',
    commaEndsClause: true,
    verbSecond: true,
  },
  weights: { 'lone-quote long': 1.6, 'lone-quote running': 1.4 },
  people: {
    titles: [
      { words: 'herr', fits: 'he' },
      { words: 'frau', fits: 'she' },
    ],
    pronouns: [
      { words: 'er ihn ihm dieser jener letzterer', fits: 'he it', number: 'one' },
      { words: 'sie ihr diese jene letztere', fits: 'she it', number: 'one' },
      { words: 'es', fits: 'it', number: 'one' },
      { words: 'ihnen', fits: 'they', number: 'several' },
    ],
    relatives: 'der die das',
    impersonals: 'man',
    articles: [
      { words: 'der dem den', kind: 'definite', fits: 'he she it they' },
      { words: 'die', kind: 'definite', fits: 'she it they' },
      { words: 'das', kind: 'definite', fits: 'he she it' },
      { words: 'ein einem einen', kind: 'indefinite', fits: 'he it' },
      { words: 'eine einer', kind: 'indefinite', fits: 'she it' },
      { words: 'einige mehrere viele', kind: 'indefinite', fits: 'they' },
      { words: 'dieser diesem diesen diese dieses', kind: 'demonstrative' },
      { words: 'sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer', kind: 'possessive' },
    ],
    standIns: [
      { words: 'mann junge_mann junger_mann', fits: 'he' },
      { words: 'frau junge_frau dame', fits: 'she' },
      { words: 'unternehmen konzern firma gesellschaft organisation hersteller betreiber anbieter', fits: 'it' },
    ],
    wider: [
      {
        words: 'politiker politikerin',
        roles: ['president', 'prime minister', 'minister', 'chancellor', 'lawmaker', 'senator', 'mayor'],
      },
      { words: 'diplomat diplomatin', roles: ['ambassador', 'foreign minister'] },
      { words: 'parlamentarier parlamentarierin', roles: ['lawmaker', 'senator'] },
      {
        words: 'forscher forscherin wissenschaftler wissenschaftlerin experte expertin',
        roles: ['professor', 'historian', 'biologist', 'political scientist', 'economist', 'sociologist'],
      },
      { words: 'jurist juristin', roles: ['lawyer', 'judge', 'prosecutor'] },
    ],
    sides: 'seite regierung delegation behörden',
    countries: {
      CN: 'china chinesische chinesischen chinesischer peking',
      RU: 'russland russische russischen russischer moskau kreml',
      US: 'usa us-amerikanische us-amerikanischen amerikanische amerikanischen vereinigte_staaten washington weißes_haus',
      GB: 'großbritannien britische britischen britischer london',
      FR: 'frankreich französische französischen französischer paris',
      DE: 'deutschland deutsche deutschen deutscher berlin bundesregierung',
      AT: 'österreich österreichische österreichischen wien',
      CH: 'schweiz schweizer bern',
      IT: 'italien italienische italienischen rom',
      ES: 'spanien spanische spanischen madrid',
      PL: 'polen polnische polnischen warschau',
      UA: 'ukraine ukrainische ukrainischen kiew',
      TR: 'türkei türkische türkischen ankara',
      IR: 'iran iranische iranischen teheran',
      IL: 'israel israelische israelischen jerusalem',
      JP: 'japan japanische japanischen tokio',
      IN: 'indien indische indischen neu-delhi',
      VN: 'vietnam vietnamesische vietnamesischen hanoi',
      VA: 'vatikan heiliger_stuhl',
    },
    roles: {
      spokesperson: 'sprecher sprecherin pressesprecher pressesprecherin regierungssprecher regierungssprecherin',
      'foreign minister': 'außenminister außenministerin chefdiplomat',
      'defense minister': 'verteidigungsminister verteidigungsministerin',
      'finance minister': 'finanzminister finanzministerin',
      'interior minister': 'innenminister innenministerin',
      'health minister': 'gesundheitsminister gesundheitsministerin',
      'justice minister': 'justizminister justizministerin',
      minister: 'minister ministerin',
      'prime minister':
        'premierminister premierministerin ministerpräsident ministerpräsidentin regierungschef regierungschefin',
      'deputy prime minister': 'vizepremier vizepremierminister',
      president: 'präsident präsidentin staatspräsident staatspräsidentin staatschef bundespräsident',
      chancellor: 'kanzler kanzlerin bundeskanzler bundeskanzlerin',
      ambassador: 'botschafter botschafterin',
      'secretary general': 'generalsekretär generalsekretärin',
      director: 'direktor direktorin leiter leiterin chef chefin',
      chairman: 'vorsitzende vorsitzender vorsitzenden',
      'chief executive': 'vorstandschef vorstandschefin vorstandsvorsitzende geschäftsführer geschäftsführerin',
      governor: 'gouverneur gouverneurin',
      mayor: 'bürgermeister bürgermeisterin oberbürgermeister',
      senator: 'senator senatorin',
      lawmaker: 'abgeordnete abgeordneter abgeordneten',
      pope: 'papst',
      lawyer: 'anwalt anwältin',
      prosecutor: 'staatsanwalt staatsanwältin',
      judge: 'richter richterin',
      coach: 'trainer trainerin',
      professor: 'professor professorin',
      historian: 'historiker historikerin',
      biologist: 'biologe biologin',
      'political scientist': 'politologe politologin politikwissenschaftler politikwissenschaftlerin',
      economist: 'ökonom ökonomin',
      sociologist: 'soziologe soziologin',
      representative: 'vertreter vertreterin',
    },
    empty: 'der die das des dem den von und in für ein eine',
  },
};
