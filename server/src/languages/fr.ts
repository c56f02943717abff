import type { LanguagePack, ParadigmRow } from './pack';

/** Endings, separated by blanks, each behind a stem. */
function put(stem: string, endings: string): string {
  return endings
    .split(' ')
    .map((ending) => stem + ending)
    .join(' ');
}

/** The regular verbs in -er, with the stems that soft consonants and changing vowels give them. */
function firstGroup(of: string, cut: number, weak: string, strong = weak, soft = weak, future = weak): ParadigmRow {
  return {
    of,
    cut,
    forms: {
      base: put(weak, 'er'),
      present: `${put(strong, 'e es ent')} ${put(weak, 'ez')} ${put(soft, 'ons')}`,
      past: `${put(soft, 'ais ait aient ai as a âmes âtes')} ${put(weak, 'ions iez èrent')}`,
      future: put(future, 'erai eras era erons erez eront erais erait erions eriez eraient'),
      participle: put(weak, 'é ée és ées'),
      gerund: put(soft, 'ant'),
    },
  };
}

/** A verb of the third group by its stems. */
function thirdGroup(
  of: string,
  cut: number,
  base: string,
  present: string,
  past: string,
  future: string,
  participle: string,
  gerund: string,
): ParadigmRow {
  const futures = put(future, 'ai as a ons ez ont ais ait ions iez aient');
  return { of, cut, forms: { base, present, past, future: futures, participle, gerund } };
}

/** French, as it is written in newspapers and by agencies. */
export const fr: LanguagePack = {
  tag: 'fr',
  iso3: 'fra',
  quotationMarks: [
    { open: '«', close: '»' },
    { open: '“', close: '”' },
    { open: '"', close: '"' },
    { open: "''", close: "''" },
    { open: '‹', close: '›' },
    { open: '„', close: '”' },
    { open: '‘', close: '’' },
  ],
  writing: {
    elisions: "l' d' j' m' t' s' n' c' qu' jusqu' lorsqu' puisqu' quoiqu' quelqu'",
    clitics: '',
    enclitics: '-t-il -t-elle -t-on -t-ils -t-elles -il -elle -on -ils -elles -je -nous -vous -tu -ci -là',
    titleAbbreviations: 'm mm mme mmes mlle dr pr me mgr st ste gén col cdt',
    abbreviations: 'etc av env janv févr avr juil sept oct nov déc art al p pp vol no cf ex',
  },
  words: {
    determiner: "le la les l' un une des ce cet cette ces quel quelle quels quelles aucun aucune chaque du de_la de_l'",
    quantifier:
      'plusieurs certains certaines quelques tous toutes tout toute deux_tiers nombre_de beaucoup plus_de moins_de la_plupart une_partie',
    possessive: 'mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs',
    pronoun:
      "je j' tu il elle on nous vous ils elles ce c' cela ça ceci celui-ci celle-ci ceux-ci celles-ci ce_dernier cette_dernière ces_derniers ces_dernières celui celle ceux celles qui personne rien chacun chacune certains plusieurs tous beaucoup d'autres lui eux moi -t-il -t-elle -t-on -t-ils -t-elles -il -elle -on -ils -elles -je -nous -vous -tu",
    clitic:
      "se s' me m' te t' le la les l' lui leur y en ne n' nous vous -t-il -t-elle -t-on -t-ils -t-elles -il -elle -on -ils -elles -je -nous -vous -tu",
    relative: "qui que qu' dont où lequel laquelle lesquels lesquelles auquel à_laquelle",
    complementizer:
      "que qu' si s' comment pourquoi combien ce_que ce_qu' ce_qui où quand de_ce_que de_ce_qu' à_ce_que à_ce_qu' sur_le_fait_que sur_le_fait_qu' du_fait_que",
    infinitivemark: "de d' à",
    conjunction: 'et ou mais ni or donc car ainsi_que puis',
    subordinator:
      "lorsque lorsqu' quand si parce_que parce_qu' puisque puisqu' alors_que alors_qu' tandis_que tandis_qu' bien_que bien_qu' quoique afin_que pour_que avant_que après_que depuis_que dès_que pendant_que tant_que comme sans_que jusqu'à_ce_que à_condition_que au_moment_où",
    preposition:
      "de d' à en dans par pour sur avec sans sous vers chez contre entre depuis pendant durant avant après devant derrière malgré parmi dès jusque jusqu' hors outre envers concernant du des au aux face_à grâce_à lors_de lors_d' lors_du lors_des à_cause_de à_propos_de au_sujet_de à_l'égard_de en_raison_de afin_de afin_d' au_cours_de au_cours_d' au_cours_du au_sein_de à_l'issue_de à_l'occasion_de en_marge_de en_marge_du auprès_de auprès_du auprès_des loin_de près_de autour_de en_matière_de en_faveur_de au-delà_de vis-à-vis_de à_travers",
    adverb:
      "aussi également encore toujours déjà jamais souvent parfois ici là alors ensuite enfin puis désormais maintenant hier_soir bientôt tôt tard très trop plus moins bien mal ainsi cependant toutefois néanmoins pourtant notamment surtout seulement même presque environ vraiment par_ailleurs en_outre de_plus en_effet par_exemple en_revanche au_contraire de_son_côté pour_sa_part à_nouveau de_nouveau d'abord peut-être sans_doute bien_sûr à_son_tour entre_autres tout_de_même en_particulier",
    negation: "pas jamais plus ne n'",
    time: "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain janvier février mars avril mai juin juillet août septembre octobre novembre décembre ce_matin ce_soir cette_semaine la_semaine_dernière le_mois_dernier l'an_dernier l'année_dernière cette_année récemment matin soir après-midi",
    title: 'm mm mme mmes mlle monsieur madame président ministre dr pr général colonel roi reine prince princesse',
    numeral:
      'un une deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent mille million millions milliard milliards premier première second seconde',
    noun: 'porte-parole propos communiqué fois pays gouvernement parlement document mouvement développement argument ligne règlement événement moment département établissement logement médicament équipement élément jugement changement engagement traitement président agent client accident incident patient étudiant enfant représentant dirigeant habitant manifestant opposant militant restaurant montant avant courant instant commerçant fabricant participant débutant avenir ministère mer hiver dernier atelier métier dossier courrier calendrier quartier janvier février chantier premier policier ouvrier cahier casier loyer foyer dîner souper pouvoir devoir marché côté société liberté sécurité santé qualité égalité année journée armée idée durée soirée musée lycée employé député blessé délégué comité traité été réfugié accusé salarié diplômé intérêt droit fait',
    adjective:
      'nouveau nouvelle nouveaux nouvelles grand grande petit petite bon bonne premier première dernier dernière autre autres même mêmes seul seule national nationale international internationale prêt prête convaincu convaincue favorable opposé',
  },
  mixed: {
    'auxiliary finite': 'a ai as avons avez ont avait avaient avais aura auront aurait auraient ait aient eut eurent',
    'auxiliary base': 'avoir',
    'auxiliary gerund': 'ayant',
    'auxiliary participle': 'eu',
    'auxiliary finite being':
      'est suis es sommes êtes sont était étaient étais sera seront serait seraient soit soient fut furent',
    'auxiliary base being': 'être',
    'auxiliary gerund being': 'étant',
    'auxiliary participle being': 'été',
    'modal finite':
      'peut peuvent pouvait pouvaient pourra pourront pourrait pourraient pu doit doivent devait devaient devra devront devrait devraient va vont allait allaient vient viennent faut fallait faudra faudrait',
  },
  nouns: {
    person:
      'porte-parole ministre ministres président présidente directeur directrice chef patron patronne responsable responsables expert experts experte analyste analystes ambassadeur ambassadrice député députée députés sénateur sénatrice maire élu élue élus conseiller conseillère secrétaire avocat avocate avocats procureur procureure juge économiste chercheur chercheuse chercheurs professeur professeure médecin médecins syndicaliste candidat candidate dirigeant dirigeants dirigeante représentant représentants représentante habitant habitants manifestant manifestants opposant opposants militant militants témoin témoins journaliste journalistes fondateur fondatrice entraîneur sélectionneur joueur joueuse capitaine général colonel commissaire préfet préfète roi reine prince pape cardinal évêque écrivain auteur historien historienne sociologue politologue spécialiste spécialistes homme femme hommes femmes personne personnes homologue premier_ministre chancelier chancelière gouverneur vice-président eurodéputé eurodéputée délégué déléguée étudiant étudiants enseignant enseignants agriculteur agriculteurs père mère fils fille voisin voisins critiques observateurs autorités source sources interlocuteur premier coprésident numéro',
    body: "gouvernement ministère parlement sénat assemblée commission conseil cour tribunal parquet police armée entreprise société groupe compagnie banque agence organisation organisation ong syndicat syndicats parti association union fédération fondation institut université mairie préfecture présidence élysée matignon quai_d'orsay kremlin maison_blanche onu otan ue oms journal quotidien magazine hebdomadaire chaîne radio presse agence direction comité club équipe opposition majorité gauche droite camp délégation partie pays communauté institution",
    document:
      'rapport étude enquête sondage communiqué lettre document article texte déclaration loi décret projet note bilan chiffres statistiques données résultats analyse message tweet tribune livre arrêté jugement ordonnance résolution accord',
    venue:
      'communiqué interview entretien conférence conférence_de_presse point_de_presse discours déclaration tribune lettre message tweet allocution émission réunion rencontre audience débat meeting antenne micro colonnes plateau réseaux_sociaux twitter facebook x presse visite téléphone',
    naming:
      'dit appelé appelée nommé nommée surnommé surnommée baptisé baptisée intitulé intitulée terme mot expression slogan livre film roman chanson album titre série formule',
  },
  endings: {
    er: 'base noun',
    ir: 'base noun',
    é: 'participle adjective noun',
    ée: 'participle adjective noun',
    és: 'participle adjective noun',
    ées: 'participle adjective noun',
    ait: 'finite past',
    aient: 'finite past',
    èrent: 'finite past',
    irent: 'finite past',
    era: 'finite',
    eront: 'finite',
    iront: 'finite',
    erait: 'finite',
    eraient: 'finite',
    irait: 'finite',
    iraient: 'finite',
    issent: 'finite',
    isent: 'finite',
    ant: 'gerund adjective',
    ment: 'adverb noun',
    ique: 'adjective noun',
    eux: 'adjective noun',
    euse: 'adjective noun',
    aire: 'adjective noun',
    al: 'adjective noun',
    aux: 'adjective noun',
    el: 'adjective noun',
    elle: 'adjective noun',
    tion: 'noun',
    s: 'noun plural',
  },
  morphology: {
    forms: {
      base: 'base',
      present: 'finite',
      past: 'finite past',
      future: 'finite',
      participle: 'participle',
      gerund: 'gerund',
    },
    principalParts: [],
    nounForms: { present: 'noun' },
    paradigm: [
      firstGroup('érer', 4, 'ér', 'èr', 'ér'),
      firstGroup('éler', 4, 'él', 'èl', 'él'),
      firstGroup('éder', 4, 'éd', 'èd', 'éd'),
      firstGroup('éter', 4, 'ét', 'èt', 'ét'),
      firstGroup('ébrer', 5, 'ébr', 'èbr', 'ébr'),
      firstGroup('égler', 5, 'égl', 'ègl', 'égl'),
      firstGroup('éguer', 5, 'égu', 'ègu', 'égu'),
      firstGroup('peler', 4, 'el', 'ell', 'el', 'ell'),
      firstGroup('jeter', 4, 'et', 'ett', 'et', 'ett'),
      firstGroup('teler', 4, 'el', 'èl', 'el', 'èl'),
      firstGroup('ener', 4, 'en', 'èn', 'en', 'èn'),
      firstGroup('ever', 4, 'ev', 'èv', 'ev', 'èv'),
      firstGroup('eser', 4, 'es', 'ès', 'es', 'ès'),
      firstGroup('eter', 4, 'et', 'èt', 'et', 'èt'),
      firstGroup('oyer uyer', 3, 'y', 'i', 'y', 'i'),
      firstGroup('cer', 3, 'c', 'c', 'ç'),
      firstGroup('ger', 3, 'g', 'g', 'ge'),
      thirdGroup(
        'dire',
        4,
        'dire',
        'dis dit disons dites disent disez',
        'disais disait disions disaient dis dit dîmes dirent',
        'dir',
        'dit dite dits dites',
        'disant',
      ),
      thirdGroup(
        'crire',
        5,
        'crire',
        'cris crit crivons crivez crivent',
        'crivais crivait crivions crivaient crivit crivirent',
        'crir',
        'crit crite crits crites',
        'crivant',
      ),
      thirdGroup(
        'faire',
        5,
        'faire',
        'fais fait faisons faites font',
        'faisais faisait faisions faisaient fit firent',
        'fer',
        'fait faite faits faites',
        'faisant',
      ),
      thirdGroup(
        'savoir',
        6,
        'savoir',
        'sais sait savons savez savent',
        'savais savait savions savaient sut surent',
        'saur',
        'su sue sus',
        'sachant',
      ),
      thirdGroup(
        'vouloir',
        7,
        'vouloir',
        'veux veut voulons voulez veulent',
        'voulais voulait voulions voulaient voulut',
        'voudr',
        'voulu voulue',
        'voulant',
      ),
      thirdGroup(
        'prévoir',
        7,
        'prévoir',
        'prévois prévoit prévoyons prévoyez prévoient',
        'prévoyait prévoyaient prévit prévirent',
        'prévoir',
        'prévu prévue prévus prévues',
        'prévoyant',
      ),
      thirdGroup(
        'cevoir',
        6,
        'cevoir',
        'çois çoit cevons cevez çoivent',
        'cevait cevaient çut çurent',
        'cevr',
        'çu çue çus çues',
        'cevant',
      ),
      thirdGroup(
        'voir',
        4,
        'voir',
        'vois voit voyons voyez voient',
        'voyait voyaient vit virent',
        'verr',
        'vu vue vus vues',
        'voyant',
      ),
      thirdGroup(
        'croire',
        6,
        'croire',
        'crois croit croyons croyez croient',
        'croyait croyaient crut crurent',
        'croir',
        'cru crue',
        'croyant',
      ),
      thirdGroup(
        'enir',
        4,
        'enir',
        'iens ient enons enez iennent',
        'enais enait enions enaient int inrent',
        'iendr',
        'enu enue enus enues',
        'enant',
      ),
      thirdGroup(
        'prendre',
        7,
        'prendre',
        'prends prend prenons prenez prennent',
        'prenait prenaient prit prirent',
        'prendr',
        'pris prise prises',
        'prenant',
      ),
      thirdGroup(
        'aindre eindre',
        5,
        'indre',
        'ins int ignons ignez ignent',
        'ignait ignaient ignit ignirent',
        'indr',
        'int inte ints intes',
        'ignant',
      ),
      thirdGroup(
        'ondre endre erdre',
        2,
        're',
        's - ons ez ent',
        'ais ait ions aient it irent',
        'r',
        'u ue us ues',
        'ant',
      ),
      thirdGroup(
        'mettre',
        6,
        'mettre',
        'mets met mettons mettez mettent',
        'mettait mettaient mit mirent',
        'mettr',
        'mis mise mises',
        'mettant',
      ),
      thirdGroup(
        'battre',
        6,
        'battre',
        'bats bat battons battez battent',
        'battait battaient battit',
        'battr',
        'battu battue battus',
        'battant',
      ),
      thirdGroup(
        'clure',
        5,
        'clure',
        'clus clut cluons cluez cluent',
        'cluait cluaient clut clurent',
        'clur',
        'clu clue clus',
        'cluant',
      ),
      thirdGroup(
        'suivre',
        6,
        'suivre',
        'suis suit suivons suivez suivent',
        'suivait suivaient suivit suivirent',
        'suivr',
        'suivi suivie suivis',
        'suivant',
      ),
      thirdGroup(
        'naître',
        6,
        'naître',
        'nais naît naissons naissez naissent',
        'naissait naissaient nut nurent',
        'naîtr',
        'nu nue nus nues',
        'naissant',
      ),
      thirdGroup(
        'mentir sentir',
        4,
        'ntir',
        'ns nt ntons ntez ntent',
        'ntait ntaient ntit ntirent',
        'ntir',
        'nti ntie ntis',
        'ntant',
      ),
      thirdGroup(
        'lire',
        4,
        'lire',
        'lis lit lisons lisez lisent',
        'lisait lisaient lut lurent',
        'lir',
        'lu lue lus lues',
        'lisant',
      ),
      thirdGroup(
        'ourir',
        5,
        'ourir',
        'ours ourt ourons ourez ourent',
        'ourait ouraient ourut',
        'ourr',
        'ouru',
        'ourant',
      ),
      thirdGroup(
        'frir vrir',
        3,
        'rir',
        're res rons rez rent',
        'rait raient rit rirent',
        'rir',
        'ert erte erts ertes',
        'rant',
      ),
      thirdGroup('ir', 2, 'ir', 'is it issons issez issent', 'issait issaient it irent', 'ir', 'i ie is ies', 'issant'),
      firstGroup('er', 2, ''),
    ],
  },
  alsoNouns:
    'noter demander annoncer juger critiquer douter menacer charger réserver craindre accuser commander plaider plainte peser compter rapporter',
  verbs: `
    accéder accepter accompagner accorder acheter adopter affecter agir aider aimer ajuster aller améliorer apporter appliquer
    approuver arrêter arriver assister assumer atteindre attaquer attendre attirer augmenter autoriser avancer baisser
    bénéficier bloquer bouger cacher causer céder cesser changer chercher choisir combattre commencer composer comporter
    concerner conduire confirmer connaître conserver consister constituer construire contenir continuer contribuer contrôler
    convenir coûter couvrir créer débuter décéder découvrir défier dépasser dépendre déposer descendre détenir détruire
    développer devenir différer diffuser diminuer diriger disparaître disposer diviser donner dormir durer échapper échouer
    élever élire empêcher employer engager entraîner entrer entretenir envoyer établir éviter évoluer exercer exister faciliter
    falloir fermer figurer financer finir fixer former fournir frapper gagner garder gérer gouverner imposer inclure
    installer intégrer intervenir introduire investir jouer laisser lever lier limiter livrer manifester manquer marcher marquer
    mener mesurer mettre modifier monter montrer mourir naître nommer obliger obtenir occuper offrir opérer organiser ouvrir
    participer partir passer payer perdre permettre placer porter poser posséder préparer prendre présenter procéder produire
    profiter progresser protéger provoquer quitter ramener recevoir réduire régler rejoindre remettre remonter remplacer
    rencontrer rendre renforcer rentrer répandre représenter résoudre respecter rester retirer retourner retrouver réunir
    réussir revenir risquer sauver sembler séparer servir signer situer sortir subir suffire suivre supprimer surveiller
    tenir tenter terminer tirer tomber toucher tourner traiter transformer traverser trouver tuer utiliser valoir vendre venir
    verser visiter vivre voler voter
  `,
  cues: [
    {
      group: 'speech',
      frames: 'quote that post to np',
      verbs: `
        dire déclarer affirmer indiquer souligner ajouter préciser expliquer estimer rappeler annoncer assurer noter reconnaître
        confirmer juger considérer regretter déplorer avouer admettre révéler raconter confier répéter réitérer réaffirmer
        relever observer constater remarquer signaler mentionner prédire prévenir avertir alerter promettre jurer proposer
        suggérer recommander préconiser soutenir prétendre arguer argumenter avancer clamer proclamer marteler certifier
        garantir détailler écrire témoigner rapporter relater résumer répondre nier démentir dénoncer conclure espérer
        craindre supposer prévoir pronostiquer ironiser plaisanter protester insister communiquer informer faire_savoir
        faire_valoir faire_remarquer faire_observer faire_part laisser_entendre divulguer dévoiler concéder objecter
        spécifier énoncer commenter analyser attester ordonner décréter exiger réclamer accepter refuser menacer
      `,
    },
    {
      group: 'speech',
      frames: 'quote post',
      verbs: `
        poursuivre lancer glisser lâcher rétorquer répliquer riposter renchérir enchaîner reprendre continuer exclamer écrier
        indigner insurger étonner inquiéter interroger tempêter trancher nuancer tempérer relativiser développer murmurer
        chuchoter crier hurler scander souffler pester fustiger fulminer tonner soupirer sourire railler moquer gronder
        balayer marmonner bougonner plaider tweeter twitter poster publier réagir vanter féliciter réjouir désoler alarmer
        agacer défendre justifier emporter compléter argumenter philosopher prophétiser résumer martèle lire citer
      `,
    },
    { group: 'speech', frames: 'quote post that to np =à', verbs: 'demander' },
    { group: 'speech', frames: '+à np', verbs: 'appeler exhorter inviter inciter encourager' },
    {
      group: 'speech',
      frames: 'np',
      verbs:
        'évoquer citer décrire qualifier commenter exprimer formuler aborder détailler présenter transmettre adresser discuter',
    },
    { group: 'speech', frames: '=sur', verbs: 'insister revenir interroger' },
    { group: 'speech', frames: "=de =du =des =d' =sur", verbs: 'parler' },
    {
      group: 'act',
      frames: 'np that to',
      verbs: `
        saluer critiquer condamner fustiger accuser remercier louer féliciter rejeter réfuter contester vanter
        défendre prôner blâmer dénigrer réprimander conseiller presser sommer soupçonner applaudir approuver désapprouver
      `,
    },
    {
      group: 'act',
      frames: "+de +du +des +d' that",
      verbs: 'féliciter réjouir plaindre excuser inquiéter alarmer étonner indigner vanter',
    },
    {
      group: 'thought',
      frames: 'that post to np',
      verbs: 'penser croire savoir imaginer douter trouver comprendre ignorer songer apprendre oublier',
    },
    {
      group: 'intention',
      frames: 'to that np',
      verbs: 'vouloir souhaiter décider entendre envisager ambitionner désirer',
    },
    { group: 'intention', frames: '+à', verbs: 'engager tenir renoncer consentir chercher' },
    { group: 'evidence', frames: 'that np', verbs: 'montrer démontrer prouver établir illustrer' },
  ],
  nounCues: [
    {
      group: 'speech',
      frames: 'that',
      nouns:
        'affirmation déclaration annonce idée argument hypothèse promesse accusation accusations rumeur rumeurs message crainte espoir conviction certitude sentiment avis impression',
    },
    {
      group: 'intention',
      frames: 'to',
      nouns: 'décision volonté intention promesse projet engagement refus souhait désir demande appel proposition',
    },
  ],
  phrases: [
    {
      words: "selon d'après aux_dires_de à_en_croire de_l'avis_de aux_yeux_de aux_yeux_du aux_yeux_des suivant",
      source: 'follows',
    },
  ],
  contexts: [
    {
      has: 'determiner clitic',
      after: 'finite auxiliary modal base clitic',
      notAfter: 'noun name adjective numeral',
      keep: 'clitic',
    },
    { has: 'determiner clitic', keep: 'determiner' },
    { has: 'possessive clitic', after: 'finite auxiliary modal base', notAfter: 'noun name adjective', keep: 'clitic' },
    { has: 'possessive clitic', keep: 'possessive' },
    {
      word: 'en',
      has: 'preposition clitic',
      after: 'finite auxiliary modal base participle',
      notAfter: 'noun',
      keep: 'clitic',
    },
    { word: 'en', has: 'preposition clitic', keep: 'preposition' },
    {
      word: "des du de_la de_l'",
      has: 'determiner preposition',
      before: 'noun name adjective participle time',
      keep: 'preposition',
    },
    {
      word: 'des du',
      has: 'determiner preposition',
      after: 'noun name adjective numeral',
      before: 'edge finite conjunction',
      keep: 'determiner',
    },
    { word: "de d' à", has: 'infinitivemark preposition', after: 'base', keep: 'infinitivemark' },
    {
      word: "de d' à",
      has: 'infinitivemark preposition',
      after: 'clitic negation',
      after2: 'base clitic',
      keep: 'infinitivemark',
    },
    { word: "de d' à", has: 'infinitivemark preposition', keep: 'preposition' },
    { word: "s' si", has: 'complementizer clitic', after: 'pronoun', keep: 'complementizer subordinator' },
    { word: "s'", has: 'complementizer clitic', keep: 'clitic' },
    { word: "que qu'", has: 'complementizer relative', before: 'noun name', keep: 'relative complementizer' },
    { word: 'plus jamais', has: 'negation adverb', keep: 'negation adverb' },
    { has: 'base noun', before: 'determiner possessive adjective numeral', notBefore: 'clitic', drop: 'base finite' },
    {
      has: 'finite noun',
      before: 'determiner possessive adjective numeral preposition',
      notBefore: 'clitic pronoun relative',
      drop: 'finite base participle',
    },
    { has: 'finite noun', before: 'pronoun relative clitic negation', keep: 'finite past' },
    { has: 'participle noun', before: 'auxiliary', keep: 'participle' },
    { has: 'participle adjective', before: 'auxiliary', keep: 'participle' },
    { has: 'participle noun', before: 'adverb negation', before2: 'auxiliary', keep: 'participle' },
    { has: 'participle noun', before: 'determiner possessive', drop: 'participle' },
    { has: 'participle finite', before: 'auxiliary', keep: 'participle' },
    { has: 'participle finite', before: 'adverb clitic', before2: 'auxiliary', keep: 'participle' },
    { has: 'participle finite', before: 'pronoun noun name relative', keep: 'finite past' },
    {
      has: 'finite noun',
      before: 'name noun',
      after: 'complementizer determiner infinitivemark edge',
      keep: 'finite past',
    },
    { has: 'finite noun', drop: 'finite' },
    { has: 'base noun', drop: 'base' },
  ],
  grammar: {
    bareClause: 'verb',
    adjectivesFollow: true,
    nounsAreCapitalized: false,
    links: "de d' du des de_la de_l' à au aux en",
    commaEndsClause: false,
  },
  people: {
    titles: [],
    pronouns: [],
    countries: {},
    roles: [],
    empty: "le la les l' de du des d' et un une à au aux en",
  },
};
