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
      'plusieurs certains certaines quelques tous toutes tout toute deux_tiers nombre_de beaucoup_de plus_de moins_de près_de bon_nombre_de la_plupart une_partie la_majorité nul quelque',
    possessive: 'mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs',
    name: 'marie',
    pronoun:
      "je j' tu il elle on l'on nous vous ils elles ce c' cela ça ceci celui-ci celle-ci ceux-ci celles-ci ce_dernier cette_dernière ces_derniers ces_dernières celui celle ceux celles qui personne rien chacun chacune certains plusieurs tous beaucoup d'autres lui eux moi toi elle-même lui-même eux-mêmes elles-mêmes quelqu'un quelque_chose nul tout l'un l'une les_uns les_autres l'autre l'intéressé l'intéressée les_intéressés tous_deux toutes_deux -t-il -t-elle -t-on -t-ils -t-elles -il -elle -on -ils -elles -je -nous -vous -tu",
    clitic:
      "se s' me m' te t' le la les l' lui leur y en ne n' nous vous -t-il -t-elle -t-on -t-ils -t-elles -il -elle -on -ils -elles -je -nous -vous -tu",
    relative:
      "qui que qu' dont où lequel laquelle lesquels lesquelles auquel auxquels auxquelles à_laquelle duquel desquels desquelles",
    complementizer:
      "que qu' si s' comment pourquoi combien ce_que ce_qu' ce_qui où quand de_ce_que de_ce_qu' à_ce_que à_ce_qu' sur_le_fait_que sur_le_fait_qu' le_fait_que le_fait_qu' du_fait_que pour_que pour_qu' qui",
    infinitivemark: "de d' à",
    conjunction: 'et ou mais ni or donc car ainsi_que puis voire',
    subordinator:
      "lorsque lorsqu' quand si parce_que parce_qu' puisque puisqu' alors_que alors_qu' alors_même_que tandis_que tandis_qu' bien_que bien_qu' quoique quoiqu' afin_que afin_qu' pour_que pour_qu' avant_que avant_qu' après_que depuis_que depuis_qu' dès_que dès_qu' pendant_que tant_que comme sans_que jusqu'à_ce_que à_condition_que au_moment_où même_si s'il tout_en à_mesure_que d'autant_que d'autant_qu' là_où",
    preposition:
      "de d' à en dans par pour sur avec sans sous vers chez contre entre depuis pendant durant avant après devant derrière malgré parmi dès jusque jusqu' hors outre envers concernant du des au aux face_à face_au face_aux grâce_à grâce_au grâce_aux lors_de lors_d' lors_du lors_des à_cause_de à_cause_du à_propos_de à_propos_du au_sujet_de au_sujet_du à_l'égard_de à_l'égard_du à_l'encontre_de en_raison_de en_raison_du afin_de afin_d' au_cours_de au_cours_d' au_cours_du au_cours_des au_sein_de au_sein_du à_l'issue_de à_l'issue_d' à_l'issue_du à_l'occasion_de à_l'occasion_du à_l'occasion_d' en_marge_de en_marge_du en_marge_d' auprès_de auprès_du auprès_des auprès_d' loin_de autour_de autour_du en_matière_de en_faveur_de en_faveur_du en_faveur_d' au-delà_de vis-à-vis_de à_travers à_la_suite_de à_la_suite_d' suite_à hormis excepté sauf quant_à quant_au quant_aux à_côté_de à_côté_du au_lieu_de au_lieu_d' à_partir_de à_partir_du au_bout_de au_bout_du devant_la_presse par_rapport_à en_cas_de en_cas_d' avant_de avant_d' le_long_de le_long_du près_de près_du",
    adverb:
      "aussi également encore toujours déjà jamais souvent parfois ici là alors ensuite enfin puis désormais maintenant hier_soir bientôt tôt tard très trop plus moins bien mal ainsi cependant toutefois néanmoins pourtant notamment surtout seulement même presque environ vraiment par_ailleurs en_outre de_plus en_effet par_exemple en_revanche au_contraire de_son_côté de_leur_côté pour_sa_part pour_leur_part à_nouveau de_nouveau d'abord tout_d'abord d'emblée d'ores_et_déjà peut-être sans_doute bien_sûr à_son_tour à_leur_tour entre_autres tout_de_même en_particulier au_moins au_plus quelque_peu volontiers en_vain à_l'inverse sans_détour en_substance en_personne en_public d'ailleurs du_reste quand_même tout_court par_le_passé ci-dessus dehors dedans ailleurs partout quasiment plutôt certes pêle-mêle sans_ambages sans_ciller au_passage en_retour à_demi-mot à_mi-voix en_choeur en_chœur entre_les_lignes de_facto mot_pour_mot auparavant plus_tard plus_tôt plus_loin d'ici de_loin à_terme à_ce_stade par_écrit via à_la_hâte en_clair à_haute_voix de_concert point_par_point par_avance d'avance",
    negation: "pas jamais plus guère point nullement ne n'",
    time: "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain janvier février mars avril mai juin juillet août septembre octobre novembre décembre ce_matin ce_soir cette_nuit cette_semaine la_semaine_dernière la_semaine_passée le_mois_dernier l'an_dernier l'an_passé l'année_dernière cette_année récemment matin soir midi minuit après-midi avant-hier hier_soir hier_matin dans_la_soirée dans_la_matinée dans_l'après-midi en_fin_de_journée en_début_de_soirée dans_la_foulée dans_la_nuit à_la_mi-journée en_soirée en_matinée la_veille le_lendemain l'après-midi ces_derniers_jours",
    title:
      'm mm mme mmes mlle me dr pr monsieur madame maître président présidente ministre général générale colonel commandant capitaine roi reine prince princesse sœur frère père docteur professeur',
    numeral:
      'un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante septante nonante cent cents mille million millions milliard milliards premier première second seconde troisième quatrième dizaine dizaines centaine centaines millier milliers tiers moitié',
    noun: 'propos fois pays document mouvement développement argument ligne règlement événement moment département établissement logement médicament équipement élément jugement changement engagement traitement accident incident restaurant montant avant courant instant avenir mer hiver atelier métier dossier courrier calendrier quartier chantier policier cahier casier loyer foyer dîner souper pouvoir devoir marché côté société liberté sécurité santé qualité égalité année journée armée idée durée soirée musée lycée traité été intérêt droit fait plaisir souvenir avis texte juge centre siège peine crise grève hausse baisse mise prise guerre lutte place semaine heure minute seconde mesure ville page scène salle table porte route rue ligne force forme sorte suite cause crainte peur colère honte joie fête faute voix fois temps corps cours bras dos jour mois an ans vie mort eau feu air terre lieu lieux sol bois choix prix poids succès procès progrès accès excès retour bord fond début milieu bout cas point but coup mot nom titre chiffre nombre taux part partie parole bouche lèvres regard visage main mains tête yeux œil œuvre vague chance danger palier papier fichier clavier escalier collier cancer fer hier désir loisir espoir miroir soir couloir opéra caméra agenda cinéma média trottoir pouvoir tiroir fleuve banderole',
    adjective:
      'nouveau nouvel nouvelle nouveaux nouvelles grand grande grands grandes petit petite petits petites bon bonne bons bonnes premier première premiers premières dernier dernière derniers dernières autre autres même mêmes seul seule seuls seules national nationale nationaux nationales international internationale internationaux internationales prêt prête prêts prêtes convaincu convaincue favorable opposé vrai vraie faux fausse jeune jeunes vieux vieille vieil large libre simple double triple propre rare rapide possible impossible public publique publics publiques politique politiques économique sociale social sociaux sociales rouge jaune verte vert noir noire blanc blanche bleu bleue gauche droite haut haute hauts hautes bas basse long longue longs longues court courte fort forte fortes forts faible grave lourd lourde léger légère proche lointain lointaine pauvre riche calme triste sage digne indigne honnête énorme immense extrême suprême ultime unique utile inutile fragile facile difficile pénible terrible horrible sensible crédible responsable coupable capable incapable acceptable inacceptable raisonnable durable rentable valable favorable probable improbable notable véritable équitable inévitable regrettable déplorable lamentable remarquable admirable étranger étrangère étrangers étrangères entier entière régulier régulière particulier particulière familier policier policière judiciaire militaire sanitaire scolaire nucléaire populaire nécessaire volontaire contraire solidaire ordinaire extraordinaire prochain prochaine ancien ancienne anciens anciennes actuel actuelle futur future européen européenne européens européennes local locale locaux locales régional régionale général générale généraux générales central centrale rural rurale fédéral fédérale légal illégal légale illégale principal principale principaux tel telle tels telles plein pleine sûr sûre cher chère meilleur meilleure pire mauvais mauvaise',
  },
  mixed: {
    'auxiliary finite':
      'a ai as avons avez ont avait avaient avais avions aviez aura auront aurait auraient aurai auras aurons aurais ait aient eut eurent eût',
    'auxiliary base': 'avoir',
    'auxiliary gerund': 'ayant',
    'auxiliary participle': 'eu',
    'auxiliary finite being':
      'est suis es sommes êtes sont était étaient étais étions sera seront serait seraient serai serais serons soit soient fut furent fût',
    'auxiliary base being': 'être',
    'auxiliary gerund being': 'étant',
    'auxiliary participle being': 'été',
    'modal finite':
      'peut peuvent peux pouvons pouvez pouvait pouvaient pourra pourront pourrait pourraient put doit doivent dois devons devez devait devaient devra devront devrait devraient va vont vais allons allez allait allaient ira iront irait iraient vient viennent venait venaient faut fallait faudra faudrait',
    'modal participle': 'pu dû',
    'modal base': 'pouvoir devoir aller venir',
  },
  nouns: {
    person:
      "porte-parole ministre président présidente directeur directrice chef cheffe patron patronne responsable expert experte analyste ambassadeur ambassadrice député députée sénateur sénatrice maire édile élu élue conseiller conseillère secrétaire avocat avocate procureur procureure juge magistrat magistrate économiste chercheur chercheuse professeur professeure médecin infirmier infirmière syndicaliste candidat candidate dirigeant dirigeante représentant représentante habitant habitante manifestant manifestante opposant opposante militant militante témoin journaliste fondateur fondatrice entraîneur entraîneuse sélectionneur joueur joueuse capitaine général colonel commandant lieutenant commissaire préfet préfète sous-préfet roi reine prince princesse pape cardinal évêque prêtre imam rabbin pasteur écrivain écrivaine auteur autrice romancier romancière historien historienne sociologue politologue politiste philosophe spécialiste homme femme personne homologue premier_ministre première_ministre chancelier chancelière gouverneur gouverneure vice-président vice-présidente eurodéputé eurodéputée délégué déléguée étudiant étudiante enseignant enseignante agriculteur agricultrice éleveur éleveuse apiculteur père mère fils fille frère sœur oncle tante cousin épouse époux mari parent voisin voisine critique observateur observatrice autorité source interlocuteur coprésident coprésidente client cliente agent policier policière gendarme pompier soldat accusé accusée prévenu prévenue suspect suspecte victime plaignant plaignante détenu détenue otage salarié salariée ouvrier ouvrière employé employée cadre commerçant commerçante boulanger boulangère libraire restaurateur pêcheur marin pilote conducteur conductrice chauffeur passager passagère touriste visiteur usager riverain riveraine citoyen citoyenne électeur électrice contribuable internaute lecteur lectrice spectateur supporter supporteur fan athlète coureur coureuse cycliste champion championne arbitre manager acteur actrice comédien comédienne tragédienne metteur_en_scène metteuse_en_scène réalisateur réalisatrice cinéaste chanteur chanteuse musicien musicienne artiste peintre architecte galeriste scientifique biologiste physicien physicienne géologue climatologue météorologue prévisionniste épidémiologiste virologue psychologue psychiatre psychanalyste linguiste archéologue urbaniste ingénieur ingénieure technicien technicienne consultant consultante stratège sondeur éditorialiste chroniqueur chroniqueuse présentateur présentatrice animateur animatrice reporter correspondant correspondante envoyé_spécial photographe rapporteur rapporteure inspecteur inspectrice recteur rectrice doyen doyenne principal proviseur élève lycéen lycéenne écolier bénévole retraité retraitée réfugié réfugiée migrant migrante rescapé rescapée survivant survivante vétéran boxeur entrepreneur entrepreneuse industriel homme_d'affaires banquier banquière trader investisseur actionnaire associé associée cofondateur cofondatrice pdg dg numéro_un numéro_deux leader chef_de_file bras_droit proche collaborateur collaboratrice collègue camarade ami amie intéressé intéressée quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire trentenaire jeune_homme jeune_femme garçon gens foule propriétaire locataire gérant gérante exploitant exploitante producteur productrice vigneron vigneronne maraîcher artisan ébéniste luthier luthière guide gardien gardienne berger bergère chasseur tribun polémiste essayiste diplomate émissaire négociateur négociatrice médiateur médiatrice conservateur conservatrice commissaire_européen trésorier trésorière bourgmestre mairesse échevin conseiller_fédéral syndic",
    body: "gouvernement ministère parlement sénat assemblée_nationale assemblée commission conseil cour tribunal parquet police gendarmerie armée entreprise société groupe compagnie banque agence organisation ong syndicat intersyndicale parti association collectif union fédération confédération fondation institut université école académie mairie préfecture présidence élysée matignon bercy quai_d'orsay kremlin maison_blanche maison-blanche onu otan ue oms fmi bce insee journal quotidien magazine hebdomadaire chaîne radio presse direction comité club équipe opposition majorité gauche droite extrême_droite extrême_gauche camp délégation partie pays communauté institution hôpital rectorat région département municipalité commune ville entourage exécutif état-major chancellerie diplomatie cabinet bureau antenne ligue mouvement front coalition chambre patronat medef cgt cfdt justice défense accusation constructeur opérateur exploitant gestionnaire laboratoire observatoire centre musée rédaction site porte-voix famille société_civile",
    document:
      'rapport étude enquête sondage communiqué lettre document article texte déclaration loi décret projet note bilan chiffre statistique donnée résultat analyse message tweet tribune livre arrêté jugement ordonnance résolution accord procès-verbal courrier courriel mail avis circulaire pétition tract affiche banderole panneau bulletin baromètre mémoire témoignage manuel notice recherche expertise audit publication billet post éditorial constitution règlement charte traité pancarte légende site manifeste étiquette',
    venue:
      'communiqué interview entretien conférence conférence_de_presse point_de_presse point_presse discours déclaration tribune lettre message tweet allocution émission réunion rencontre audience débat meeting antenne micro colonne plateau réseaux_sociaux réseau_social twitter facebook instagram x linkedin presse visite téléphone courrier courriel billet post éditorial conseil_municipal séance tribunal barre sommet cérémonie congrès assemblée_générale',
    naming:
      'dit dite dits dites appelé appelée nommé nommée surnommé surnommée baptisé baptisée rebaptisé rebaptisée intitulé intitulée titré titrée dénommé dénommée terme mot expression slogan livre film roman chanson album titre série formule mention étiquette pièce spectacle exposition émission magazine revue journal opération plan collection sobriquet surnom',
  },
  endings: {
    e: 'noun adjective finite',
    ent: 'noun adjective finite',
    er: 'base noun',
    ir: 'base noun',
    é: 'participle adjective noun',
    ée: 'participle adjective noun',
    és: 'participle adjective noun',
    ées: 'participle adjective noun',
    té: 'noun participle adjective',
    ait: 'finite past',
    aient: 'finite past',
    èrent: 'finite past',
    irent: 'finite past',
    urent: 'finite past',
    ra: 'finite',
    ront: 'finite',
    rait: 'finite',
    raient: 'finite',
    u: 'noun participle adjective',
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
    ants: 'noun adjective plural',
    ante: 'adjective noun',
    antes: 'adjective noun plural',
    ment: 'adverb noun',
    ments: 'noun plural',
    ique: 'adjective noun',
    iques: 'adjective noun plural',
    iste: 'noun adjective',
    isme: 'noun',
    eux: 'adjective noun',
    euse: 'adjective noun',
    aire: 'adjective noun',
    able: 'adjective noun',
    ible: 'adjective noun',
    al: 'adjective noun',
    ale: 'adjective noun',
    aux: 'adjective noun',
    el: 'adjective noun',
    elle: 'adjective noun',
    ive: 'adjective noun',
    if: 'adjective noun',
    ien: 'adjective noun',
    ienne: 'adjective noun',
    ais: 'adjective noun',
    aise: 'adjective noun',
    ance: 'noun',
    ence: 'noun',
    ure: 'noun',
    ade: 'noun',
    age: 'noun',
    ette: 'noun',
    esse: 'noun',
    ise: 'noun adjective',
    ine: 'noun adjective',
    ère: 'adjective noun',
    tion: 'noun',
    sion: 'noun',
    s: 'noun adjective plural',
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
    plurals: [
      { of: 's x z', cut: 0, forms: {} },
      { of: 'al', cut: 1, forms: { plural: 'ux' } },
      { of: 'eau eu', cut: 0, forms: { plural: 'x' } },
      { of: '', cut: 0, forms: { plural: 's' } },
    ],
    nounForms: { present: 'noun', participle: 'noun' },
    paradigm: [
      firstGroup('érer', 4, 'ér', 'èr', 'ér'),
      firstGroup('éler', 4, 'él', 'èl', 'él'),
      firstGroup('éder', 4, 'éd', 'èd', 'éd'),
      firstGroup('éter', 4, 'ét', 'èt', 'ét'),
      firstGroup('ébrer', 5, 'ébr', 'èbr', 'ébr'),
      firstGroup('égler', 5, 'égl', 'ègl', 'égl'),
      firstGroup('éguer', 5, 'égu', 'ègu', 'égu'),
      firstGroup('éger', 4, 'ég', 'èg', 'ége'),
      firstGroup('éner', 4, 'én', 'èn', 'én'),
      firstGroup('émer', 4, 'ém', 'èm', 'ém'),
      firstGroup('écher', 5, 'éch', 'èch', 'éch'),
      firstGroup('étrer', 5, 'étr', 'ètr', 'étr'),
      firstGroup('éser', 4, 'és', 'ès', 'és'),
      firstGroup('veler', 4, 'el', 'ell', 'el', 'ell'),
      firstGroup('peler', 4, 'el', 'ell', 'el', 'ell'),
      firstGroup('jeter', 4, 'et', 'ett', 'et', 'ett'),
      firstGroup('teler', 4, 'el', 'èl', 'el', 'èl'),
      firstGroup('ener', 4, 'en', 'èn', 'en', 'èn'),
      firstGroup('ever', 4, 'ev', 'èv', 'ev', 'èv'),
      firstGroup('eser', 4, 'es', 'ès', 'es', 'ès'),
      firstGroup('eter', 4, 'et', 'èt', 'et', 'èt'),
      firstGroup('oyer uyer ayer', 3, 'y', 'i', 'y', 'i'),
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
        'aindre eindre oindre',
        5,
        'indre',
        'ins int ignons ignez ignent',
        'ignait ignaient ignit ignirent',
        'indr',
        'int inte ints intes',
        'ignant',
      ),
      thirdGroup(
        'ondre endre erdre ordre andre',
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
        '^naîtr ^renaîtr',
        6,
        'naître',
        'nais naît naissons naissez naissent',
        'naissait naissaient naquit naquirent',
        'naîtr',
        'né née nés nées',
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
      thirdGroup(
        'partir sortir',
        3,
        'tir',
        's t tons tez tent',
        'tais tait tions taient tit tirent',
        'tir',
        'ti tie tis ties',
        'tant',
      ),
      thirdGroup(
        'servir',
        3,
        'vir',
        's t vons vez vent',
        'vais vait vions vaient vit virent',
        'vir',
        'vi vie vis vies',
        'vant',
      ),
      thirdGroup('dormir', 3, 'mir', 's t mons mez ment', 'mais mait mions maient mit mirent', 'mir', 'mi mie', 'mant'),
      thirdGroup(
        'cueillir',
        6,
        'eillir',
        'eille eilles eillons eillez eillent',
        'eillait eillaient eillit eillirent',
        'eiller',
        'eilli eillie eillis eillies',
        'eillant',
      ),
      thirdGroup(
        'quérir',
        4,
        'érir',
        'iers iert érons érez ièrent',
        'érait éraient it irent',
        'err',
        'is ise ises',
        'érant',
      ),
      thirdGroup(
        'uire',
        4,
        'uire',
        'uis uit uisons uisez uisent',
        'uisais uisait uisions uisaient uisit uisirent',
        'uir',
        'uit uite uits uites',
        'uisant',
      ),
      thirdGroup('rire', 4, 'rire', 'ris rit rions riez rient', 'riais riait riaient rit rirent', 'rir', 'ri', 'riant'),
      thirdGroup('suffire', 3, 'ire', 'is it isons isez isent', 'isait isaient it irent', 'ir', 'i', 'isant'),
      thirdGroup(
        'boire',
        4,
        'oire',
        'ois oit uvons uvez oivent',
        'uvait uvaient ut urent',
        'oir',
        'u ue us ues',
        'uvant',
      ),
      thirdGroup(
        'plaire taire',
        4,
        'aire',
        'ais ait aît aisons aisez aisent',
        'aisait aisaient ut urent',
        'air',
        'u ue us ues',
        'aisant',
      ),
      thirdGroup(
        'connaître paraître connaitre paraitre',
        5,
        'aître',
        'ais aît ait aissons aissez aissent',
        'aissais aissait aissions aissaient ut urent',
        'aîtr',
        'u ue us ues',
        'aissant',
      ),
      thirdGroup(
        'soudre',
        5,
        'oudre',
        'ous out olvons olvez olvent',
        'olvait olvaient olut olurent',
        'oudr',
        'olu olue olus olues',
        'olvant',
      ),
      thirdGroup('rompre', 2, 're', 's t ons ez ent', 'ais ait ions aient it irent', 'r', 'u ue us ues', 'ant'),
      thirdGroup(
        'vaincre',
        3,
        'cre',
        'cs c quons quez quent',
        'quait quaient quit quirent',
        'cr',
        'cu cue cus cues',
        'quant',
      ),
      thirdGroup(
        'vivre',
        5,
        'ivre',
        'is it ivons ivez ivent',
        'ivait ivaient écut écurent',
        'ivr',
        'écu écue écus écues',
        'ivant',
      ),
      thirdGroup(
        'valoir',
        5,
        'aloir',
        'aux aut alons alez alent',
        'alait alaient alut alurent',
        'audr',
        'alu',
        'alant',
      ),
      thirdGroup('fuir', 2, 'ir', 'is it yons yez ient', 'yait yaient it irent', 'ir', 'i ie', 'yant'),
      thirdGroup('ir', 2, 'ir', 'is it issons issez issent', 'issait issaient it irent', 'ir', 'i ie is ies', 'issant'),
      firstGroup('er', 2, ''),
    ],
  },
  alsoNouns:
    'noter annoncer juger critiquer douter charger réserver commander plaindre compter rapporter conseiller attaquer demander pousser marcher lutter classer causer former placer porter lancer menacer rencontrer visiter voter rechercher rêver baisser hausser disputer donner montrer passer pratiquer presser relancer remarquer reprocher réformer tenter toucher tracer traiter troubler veiller viser voiler pêcher peiner poser livrer garder forcer fouiller fêter fermer fabriquer embaucher écouter doubler danser couper contrôler conserver coller chasser changer casser calmer briser aider adresser analyser enquêter manœuvrer approcher avancer marquer masquer mesurer miser nommer orner pointer poster ravager sonder tourner user vivre balancer bloquer boucler cadrer chuter citer coter débuter défendre entraver envelopper équiper étudier excuser faillir filer fonder frapper gérer grouper guider imiter jouer lister maintenir manger offrir organiser peser piéger planter plonger prendre reprendre ranger régler rester risquer saluer semer signer sommer supplier téléphoner trouver tuer vendre verser épingler voyager accrocher amender armer barrer border camper copier croiser équilibrer éponger étaler exposer fêler filtrer flotter fouler gager',
  verbs: `
    abandonner aborder aboutir abriter accéder accélérer accepter accomplir accompagner accorder accourir accrocher accroître
    accueillir acheter achever acquérir adapter additionner adhérer adopter affaiblir affecter afficher affluer affronter
    agir agiter agresser aider aimer ajuster aligner alimenter aller allonger allumer améliorer aménager amener amorcer
    analyser animer anticiper apaiser apercevoir apparaître appartenir applaudir appliquer apporter apprécier apprendre
    approcher approfondir approuver appuyer arbitrer arrêter arriver arroser assassiner assister associer assommer assouplir assumer
    atteindre attaquer attendre atterrir attirer attribuer augmenter autoriser avoisiner baisser balayer bannir barrer
    bâtir battre bénéficier blesser bloquer boire boucler bouger bouleverser braquer briller briser brûler cacher calculer
    calmer camper capturer casser causer céder célébrer cesser changer chanter charger chasser chercher choisir chuter circuler
    claquer classer coincer coller combattre combler commander commencer communier compliquer comporter composer
    comprendre compter concerner concevoir conclure concourir condamner conduire conférer confier confirmer confondre
    connaître conquérir consacrer consentir conserver consister consommer constituer construire consulter contacter contenir
    continuer contourner contraindre contribuer contrôler convenir convoquer correspondre corriger côtoyer coucher couler
    couper courir couronner coûter couvrir créer creuser croiser cueillir cultiver danser déballer débarquer débarrasser
    débattre débloquer déborder déboucher débrayer débuter décaler décéder décerner décharger déchirer déclencher décoller
    découler découper découvrir décrocher dédier déduire défiler dégager dégrader déjouer délaisser délivrer demeurer
    déménager démarrer démettre démissionner démolir déneiger dépasser dépêcher dépendre dépenser déplacer déployer déposer
    déranger déraper dérouler descendre désigner desservir dessiner destiner détacher détailler détecter détenir déterminer
    détourner détruire devancer développer devenir déverser dévorer différer diffuser diminuer diriger disparaître disposer
    disputer disqualifier dissoudre distinguer distribuer diviser dominer donner dormir doter doubler durer échanger échapper
    échouer éclairer éclater écouler écouter écraser effacer effectuer efforcer effondrer élaborer élargir élever élire éloigner
    embaucher embrasser émerger émettre emmener emparer empêcher employer emporter emprunter encadrer encaisser endommager
    endormir endosser énerver enfermer enfuir engager englober engranger enlever enquêter enregistrer ensevelir entamer entasser
    enterrer entourer entraîner entraver entreprendre entrer entretenir envahir envelopper envoler envoyer épargner épauler
    épouser éprouver équiper escalader espacer essayer essuyer établir étaler éteindre étendre étouffer étudier évacuer évaluer
    éviter évoluer examiner excéder exécuter exercer exiler exister expédier expérimenter expirer exploiter exploser
    exporter exposer expulser fabriquer faciliter faillir falloir fausser favoriser fermer filer filmer financer finir fixer
    foncer fonctionner fonder fondre forcer forger former fouiller fournir franchir frapper freiner fréquenter frotter
    fuir fumer gagner garder gâcher geler gêner générer gérer glacer gonfler gouverner grandir gravir grimper grossir
    guérir guetter habiller habiter hériter hésiter heurter hisser honorer identifier illuminer immobiliser implanter
    importer imposer imprimer improviser incarcérer incarner incendier inclure incomber inculper infliger influencer inonder
    inscrire inspirer installer instaurer instruire intégrer intensifier interdire intéresser interpeller interpréter
    interrompre intervenir intituler introduire inventer inverser investir isoler jaillir jeter joindre jouer
    jouir labourer lâcher laisser lasser laver lever libérer licencier lier ligoter limiter livrer loger longer louper
    lutter maintenir maîtriser malmener manger manier manifester manipuler manœuvrer manquer marcher marier marquer masser
    mener mériter mesurer mettre miser mobiliser modérer modifier monter montrer mordre mourir multiplier nager naître
    naviguer négocier nettoyer nommer nourrir nuire obéir obliger obliquer observer obtenir occuper octroyer
    offrir opérer opter organiser orienter orner ôter oublier ouvrir paraître parcourir pardonner parrainer partager participer
    partir parvenir passer patienter payer pêcher peiner peindre peler pénétrer percer percevoir percuter perdre perdurer
    permettre persister perturber peser photographier piéger piloter piquer placer plaire planter pleurer pleuvoir plier plonger
    plomber ployer poindre polluer porter poser posséder poursuivre pousser pratiquer précéder précipiter préférer prélever prendre
    préparer présager présenter préserver présider pressentir prêter procéder procurer produire profiter progresser
    projeter prolonger promener propager protéger provenir provoquer publier puiser punir purger quitter raccompagner rafler
    ralentir ramasser ramener ranger rapatrier rapprocher rassembler rassurer rater rattraper ravager réaliser rebondir
    recaler recenser recevoir recharger rechercher récolter récompenser réconcilier reconduire reconstruire recouvrir
    recruter rectifier reculer récupérer redémarrer redescendre redevenir rediriger redire redonner redoubler redouter redresser
    réduire réélire refaire référer refermer réformer réfugier refroidir régler régner regrouper rejoindre relâcher
    relancer relater relayer relier remanier remarquer rembourser remédier remercier remettre remonter remplacer remplir
    remporter remuer rémunérer rencontrer rendre renforcer renoncer renouer renouveler rénover rentrer renverser renvoyer répandre
    réparer repartir répartir repenser repérer replier replonger reporter reposer repousser représenter reproduire requérir
    réserver résider résister résonner résoudre respecter ressembler ressentir resserrer ressortir restaurer rester restituer
    résulter retarder retenir retirer retomber retourner retrouver réunir réussir réveiller revenir revêtir
    revoir rimer risquer rompre ronger rouler rouvrir saisir saluer sanctionner sauter sauver sceller scruter secouer
    séduire séjourner sélectionner sembler semer sentir séparer serrer servir siéger signer simplifier situer soigner
    solliciter sombrer sommeiller sonner sortir soucier souffrir soulager soulever soumettre souscrire soustraire
    soutirer souvenir stationner statuer stimuler stopper subir subsister subvenir succéder suffire suivre superviser supporter
    supprimer surgir surmonter surnommer surprendre surveiller survenir survivre survoler susciter suspendre
    tarder tenter terminer tester tirer tisser tomber toucher tourner tracer trahir traîner traiter transférer
    transformer transiter travailler traverser trembler tricher triompher tripler tromper troubler trouver tuer unir user
    utiliser vaciller vaincre valider valoir varier veiller vendre venir verrouiller verser vêtir vibrer vider vieillir violer viser
    visiter vivre voguer voir voler voter voyager
  `,
  cues: [
    {
      group: 'speech',
      frames: 'quote that post to np',
      verbs: `
        affirmer déclarer annoncer confirmer préciser expliquer souligner révéler avouer admettre reconnaître démentir nier
        concéder confesser divulguer dévoiler réaffirmer réitérer rappeler proclamer clamer suggérer proposer
        recommander préconiser exiger regretter déplorer dénoncer craindre redouter espérer prédire pronostiquer revendiquer
        détailler signaler mentionner noter rapporter relater raconter attester garantir énoncer spécifier insinuer
        sous-entendre marteler invoquer prétexter alléguer promettre souhaiter réclamer exclure conseiller
        laisser_entendre faire_savoir faire_valoir faire_remarquer faire_observer faire_comprendre laisser_présager
      `,
    },
    {
      group: 'speech',
      frames: 'quote that post to',
      verbs: `
        dire ajouter indiquer assurer estimer considérer prétendre arguer argumenter argüer avancer relever observer constater
        remarquer écrire témoigner répondre supposer ironiser plaisanter protester parier jurer répéter confier
        objecter rétorquer répliquer riposter renchérir certifier communiquer résumer soutenir préconiser
        deviner gager poster tweeter retweeter publier prophétiser philosopher plaider demander vouloir_savoir chercher_à_savoir crier hurler
        ordonner décréter menacer décider conclure nuancer tempérer relativiser exposer
      `,
    },
    {
      group: 'speech',
      frames: 'quote that post person',
      verbs: 'informer prévenir avertir alerter convaincre persuader aviser',
    },
    {
      group: 'speech',
      frames: 'quote post',
      verbs: `
        poursuivre lancer glisser lâcher enchaîner reprendre continuer exclamer écrier indigner insurger étonner inquiéter
        interroger tempêter trancher développer murmurer chuchoter scander souffler pester fustiger fulminer
        tonner soupirer sourire rire ricaner rigoler railler moquer gronder grogner balayer marmonner maugréer bougonner bredouiller
        balbutier bafouiller réagir vanter féliciter réjouir désoler alarmer agacer défendre justifier emporter compléter
        lire citer interjeter insister questionner quémander implorer supplier beugler aboyer vociférer
        susurrer grommeler gémir sangloter pleurer plaindre lamenter offusquer amuser enthousiasmer esclaffer enflammer émerveiller
        émouvoir extasier souvenir rassurer attrister désespérer navrer enorgueillir excuser énumérer
        entonner chantonner fredonner claironner pérorer ajuster acquiescer opiner
        approuver interpeller apostropher asséner décocher broder persifler épingler égrener lister
      `,
    },
    { group: 'request', frames: '+à +au +aux quote', verbs: 'appeler' },
    { group: 'request', frames: 'to np person', verbs: 'appeler' },
    {
      group: 'request',
      frames: 'np',
      verbs: 'exhorter inviter inciter encourager presser sommer prier supplier enjoindre convier adjurer conjurer',
    },
    { group: 'request', frames: 'np that', verbs: 'demander ordonner décréter' },
    { group: 'act', frames: 'to np that', verbs: 'reprocher' },
    {
      group: 'speech',
      frames: 'np quote',
      verbs: 'évoquer décrire qualifier commenter exprimer formuler résumer comparer juger taxer traiter invoquer',
    },
    { group: 'speech', frames: 'quote that post to', verbs: 'juger' },
    { group: 'speech', frames: "=de =du =des =d'", verbs: 'parler faire_part faire_état' },
    { group: 'speech', frames: '+sur', verbs: 'insister ironiser interroger revenir gloser' },
    {
      group: 'speech',
      frames: "=pour =contre =en_faveur_de =en_faveur_du =en_faveur_d'",
      verbs: 'plaider militer prononcer',
    },
    { group: 'speech', frames: '+contre', verbs: 'insurger élever pester fulminer protester tonner vitupérer' },
    { group: 'speech', frames: '+à +au +aux', verbs: 'crier conclure' },
    {
      group: 'act',
      frames: 'np that',
      verbs: `
        saluer critiquer condamner fustiger accuser louer rejeter réfuter contester vanter prôner blâmer dénigrer réprimander
        soupçonner désapprouver récuser stigmatiser épingler brocarder railler pointer célébrer déplorer
        désavouer désigner exalter remercier féliciter récuser requérir défendre
      `,
    },
    { group: 'act', frames: 'np', verbs: 'applaudir approuver' },
    {
      group: 'act',
      frames: "+de +du +des +d' that",
      verbs:
        'féliciter réjouir plaindre excuser inquiéter alarmer étonner indigner vanter offusquer émouvoir défendre désoler souvenir moquer agacer',
    },
    { group: 'act', frames: 'to', verbs: 'plaindre excuser vanter souvenir réjouir féliciter' },
    {
      group: 'thought',
      frames: 'quote that post to',
      verbs: 'penser croire supposer présumer imaginer',
    },
    { group: 'thought', frames: 'that', verbs: 'savoir douter comprendre ignorer songer oublier sentir deviner' },
    { group: 'thought', frames: 'that post', verbs: 'apprendre trouver' },
    {
      group: 'intention',
      frames: 'to that',
      verbs: 'vouloir entendre envisager ambitionner désirer prévoir accepter refuser compter',
    },
    { group: 'intention', frames: '+à to', verbs: 'engager renoncer consentir tenir' },
    { group: 'act', frames: 'np', verbs: 'refuser' },
    { group: 'evidence', frames: 'that', verbs: 'montrer démontrer prouver établir illustrer' },
    { group: 'evidence', frames: 'np', verbs: 'démontrer prouver' },
  ],
  nounCues: [
    {
      group: 'speech',
      frames: 'that',
      nouns:
        'affirmation déclaration annonce idée argument hypothèse promesse accusation accusations rumeur rumeurs message crainte craintes espoir conviction certitude sentiment avis impression aveu thèse allégation allégations',
    },
    {
      group: 'intention',
      frames: 'to',
      nouns:
        'décision volonté intention promesse projet engagement refus souhait désir demande appel proposition menace ordre',
    },
    { group: 'request', frames: '+à +au +aux', nouns: 'appel appels' },
  ],
  adjectiveCues: [
    {
      group: 'thought',
      frames: "that +de +du +d' +des to",
      adjectives:
        'convaincu convaincue convaincus convaincues persuadé persuadée persuadés persuadées certain certaine sûr sûre conscient consciente confiant confiante inquiet inquiète déçu déçue fier fière satisfait satisfaite',
    },
    {
      group: 'attitude',
      frames: 'to +à +au +aux',
      adjectives:
        'prêt prête prêts prêtes favorable favorables opposé opposée opposés opposées disposé disposée disposés',
    },
  ],
  phrases: [
    {
      words:
        "selon d'après aux_dires_de aux_dires_du aux_dires_des aux_dires_d' au_dire_de au_dire_du au_dire_des à_en_croire de_l'avis_de de_l'avis_du de_l'avis_des de_l'avis_d' aux_yeux_de aux_yeux_du aux_yeux_des aux_yeux_d' du_point_de_vue_de du_point_de_vue_du du_point_de_vue_des dixit a_en_croire si_l'on_en_croit si_on_en_croit s'il_faut_en_croire aux_termes_de aux_termes_du dans_l'esprit_de dans_l'esprit_du",
      source: 'follows',
    },
    { words: 'suivant pour', source: 'opens' },
    { words: 'de', source: 'follows', only: 'source sources bonne_source' },
    { words: 'à', source: 'follows', only: 'en_croire' },
  ],
  contexts: [
    {
      has: 'determiner clitic',
      after: 'finite auxiliary modal base clitic',
      notAfter: 'noun name adjective numeral',
      keep: 'clitic',
    },
    {
      has: 'determiner clitic',
      before: 'clitic negation',
      after: 'finite auxiliary modal base clitic',
      keep: 'clitic',
    },
    { has: 'determiner clitic', keep: 'determiner' },
    { has: 'possessive clitic', after: 'finite auxiliary modal base', notAfter: 'noun name adjective', keep: 'clitic' },
    { has: 'possessive clitic', keep: 'possessive' },
    {
      word: 'en',
      has: 'preposition clitic',
      after: 'finite auxiliary modal base participle clitic',
      notAfter: 'noun',
      keep: 'clitic',
    },
    { word: 'en', has: 'preposition clitic', keep: 'preposition' },
    {
      word: "des du de_la de_l'",
      has: 'determiner preposition',
      before: 'noun name adjective participle time numeral',
      notBefore: 'finite modal auxiliary',
      keep: 'preposition',
    },
    {
      word: "des du de_la de_l'",
      has: 'determiner preposition',
      after: 'noun name adjective numeral',
      before: 'edge finite conjunction preposition complementizer base gerund negation',
      keep: 'determiner',
    },
    { word: "de d' à", has: 'infinitivemark preposition', after: 'base', notAfter: 'noun', keep: 'infinitivemark' },
    {
      word: "de d' à",
      has: 'infinitivemark preposition',
      after: 'base',
      before: 'finite participle clitic pronoun edge name gerund adverb negation',
      keep: 'infinitivemark',
    },
    {
      word: "de d' à",
      has: 'infinitivemark preposition',
      after: 'clitic negation',
      after2: 'base clitic negation adverb',
      keep: 'infinitivemark',
    },
    { word: "de d' à", has: 'infinitivemark preposition', keep: 'preposition' },
    { word: "s' si", has: 'complementizer clitic', after: 'pronoun', keep: 'complementizer subordinator' },
    { word: "s'", has: 'complementizer clitic', keep: 'clitic' },
    {
      word: 'qui',
      has: 'complementizer relative',
      before: 'noun name adjective pronoun edge participle conjunction preposition quote',
      keep: 'relative',
    },
    { word: 'qui', has: 'complementizer relative', keep: 'complementizer' },
    { word: "que qu'", has: 'complementizer relative', before: 'noun name', keep: 'relative complementizer' },
    { word: "que qu'", has: 'complementizer relative', keep: 'complementizer' },
    { word: 'plus jamais point', has: 'negation adverb', keep: 'negation adverb' },
    {
      word: 'entre contre sauf durant pendant suivant sous',
      has: 'preposition',
      notBefore: 'pronoun clitic',
      keep: 'preposition',
    },
    {
      word: 'a',
      has: 'auxiliary',
      before: 'edge',
      before2: 'edge',
      after: 'determiner noun name numeral clitic possessive base',
      notAfter: 'participle',
      take: 'preposition',
    },
    // What follows a pronoun that is written before verbs only is a verb, known or not.
    { has: 'adjective finite', before: 'clitic negation', notBefore: 'determiner possessive', keep: 'finite past' },
    { has: 'adjective finite', before: 'pronoun relative', notBefore: 'determiner quantifier', keep: 'finite past' },
    {
      has: 'adjective finite',
      before: 'name',
      after: 'complementizer determiner possessive quote infinitivemark',
      keep: 'finite past',
    },
    { has: 'adjective finite', drop: 'finite past' },
    { has: 'adverb noun', before: 'determiner possessive', drop: 'adverb' },
    { has: 'adverb noun', drop: 'noun' },
    { has: 'base noun', before: 'determiner possessive adjective numeral', notBefore: 'clitic', drop: 'base finite' },
    { has: 'base noun', before: 'infinitivemark modal clitic negation', keep: 'base modal' },
    {
      has: 'finite noun',
      before: 'determiner possessive adjective numeral preposition',
      notBefore: 'clitic pronoun relative noun name',
      drop: 'finite base participle',
    },
    { has: 'finite noun', before: 'pronoun relative clitic negation', keep: 'finite past' },
    { has: 'participle noun', before: 'auxiliary', keep: 'participle auxiliary being' },
    { has: 'participle adjective', before: 'auxiliary', keep: 'participle auxiliary being' },
    { has: 'participle noun', before: 'adverb negation', before2: 'auxiliary', keep: 'participle auxiliary being' },
    { has: 'participle noun', before: 'determiner possessive', drop: 'participle' },
    { has: 'participle finite', before: 'auxiliary', keep: 'participle auxiliary being' },
    { has: 'participle finite', before: 'adverb clitic', before2: 'auxiliary', keep: 'participle' },
    { has: 'participle finite', before: 'pronoun noun name relative', keep: 'finite past' },
    {
      has: 'finite noun',
      before: 'name noun',
      after: 'complementizer determiner infinitivemark edge quote possessive adverb negation preposition',
      keep: 'finite past',
    },
    { has: 'finite noun', before: 'name adverb', keep: 'finite past' },
    {
      has: 'finite noun',
      before: 'conjunction subordinator',
      notAfter: 'adjective edge noun name',
      keep: 'finite past',
    },
    { has: 'finite participle', before: 'subordinator', keep: 'finite past' },
    {
      has: 'participle noun',
      before: 'conjunction',
      after: 'complementizer infinitivemark quote determiner possessive',
      keep: 'participle',
    },
    {
      has: 'finite noun',
      before: 'edge quote',
      after: 'determiner name pronoun possessive title',
      keep: 'finite past',
    },
    { has: 'finite noun', drop: 'finite' },
    { has: 'participle noun', before: 'noun name adverb', drop: 'noun' },
    { has: 'base noun', drop: 'base' },
  ],
  grammar: {
    bareClause: 'verb',
    adjectivesFollow: true,
    nounsAreCapitalized: false,
    links: "de d' du des de_la de_l' à au aux en",
    agents: "par de d'",
    comments: 'comme ainsi_que',
    places: "dans lors_d' lors_de lors_du lors_des à sur au pendant durant devant",
    addressees: 'à au aux',
    incises: true,
    expletives: "il on c'",
    commaEndsClause: false,
  },
  people: {
    titles: [
      { words: 'm mm monsieur', fits: 'he' },
      { words: 'mme mmes mlle madame', fits: 'she' },
    ],
    pronouns: [
      { words: 'il lui -t-il -il celui-ci ce_dernier', fits: 'he it', number: 'one' },
      { words: 'elle -t-elle -elle celle-ci cette_dernière', fits: 'she it', number: 'one' },
      { words: 'ils -t-ils -ils eux ces_derniers elles -t-elles -elles', fits: 'they', number: 'several' },
    ],
    relatives: 'qui',
    impersonals: 'on',
    articles: [
      { words: 'le du au', kind: 'definite', fits: 'he it' },
      { words: 'la de_la à_la', kind: 'definite', fits: 'she it' },
      { words: "l' de_l' à_l'", kind: 'definite', fits: 'he she it' },
      { words: 'les des aux', kind: 'definite', fits: 'they' },
      { words: 'un', kind: 'indefinite', fits: 'he it' },
      { words: 'une', kind: 'indefinite', fits: 'she it' },
      { words: 'plusieurs quelques certains certaines', kind: 'indefinite', fits: 'they' },
      { words: 'ce cet', kind: 'demonstrative', fits: 'he it' },
      { words: 'cette', kind: 'demonstrative', fits: 'she it' },
      { words: 'ces', kind: 'demonstrative', fits: 'they' },
      { words: 'son', kind: 'possessive', fits: 'he she it' },
      { words: 'sa', kind: 'possessive', fits: 'she it' },
      { words: 'leur', kind: 'possessive', fits: 'he she it' },
      { words: 'ses leurs', kind: 'possessive', fits: 'they' },
    ],
    standIns: [
      { words: 'homme jeune_homme garçon monsieur intéressé quadragénaire quinquagénaire sexagénaire', fits: 'he' },
      { words: 'femme jeune_femme dame jeune_fille fillette intéressée', fits: 'she' },
      {
        words:
          'entreprise groupe société compagnie firme organisation institution établissement industriel fabricant constructeur exploitant opérateur distributeur transporteur éditeur géant plateforme',
        fits: 'it',
      },
    ],
    wider: [
      {
        words: 'élu élue',
        roles: ['mayor', 'deputy mayor', 'lawmaker', 'senator', 'councilor', 'municipal councilor'],
      },
      { words: 'parlementaire', roles: ['lawmaker', 'senator'] },
      { words: 'édile', roles: ['mayor'] },
      { words: 'magistrat magistrate', roles: ['judge', 'prosecutor'] },
      { words: 'technicien technicienne tacticien coach', roles: ['coach'] },
      { words: 'diplomate', roles: ['ambassador', 'foreign minister', 'deputy foreign minister'] },
      {
        words: 'dirigeant dirigeante leader numéro_un',
        roles: ['president', 'prime minister', 'chief executive', 'chairman', 'chancellor', 'director general'],
      },
      {
        words: 'universitaire scientifique chercheur chercheuse spécialiste expert experte',
        roles: ['researcher', 'professor', 'historian', 'biologist', 'political scientist', 'economist', 'sociologist'],
      },
      { words: 'prélat évêque', roles: ['pope', 'bishop'] },
      { words: 'militaire officier', roles: ['general'] },
    ],
    sides: 'partie côté délégation gouvernement autorités diplomatie',
    countries: {
      CN: 'chine chinois chinoise chinoises pékin',
      RU: 'russie russe russes moscou kremlin',
      US: 'états-unis etats-unis américain américaine américains américaines washington maison_blanche',
      GB: 'royaume-uni britannique britanniques grande-bretagne londres anglais anglaise',
      FR: 'france français française françaises paris élysée',
      DE: 'allemagne allemand allemande allemands berlin',
      IT: 'italie italien italienne italiens rome',
      ES: 'espagne espagnol espagnole espagnols madrid',
      PT: 'portugal portugais portugaise lisbonne',
      UA: 'ukraine ukrainien ukrainienne ukrainiens kiev kyiv',
      PL: 'pologne polonais polonaise varsovie',
      BY: 'biélorussie biélorusse minsk',
      TR: 'turquie turc turque turcs ankara',
      IR: 'iran iranien iranienne iraniens téhéran',
      IQ: 'irak irakien irakienne bagdad',
      IL: 'israël israélien israélienne israéliens',
      PS: 'palestine palestinien palestinienne palestiniens',
      SY: 'syrie syrien syrienne damas',
      LB: 'liban libanais libanaise beyrouth',
      SA: 'saoudien saoudienne arabie_saoudite riyad',
      AE: 'émirati émirats',
      QA: 'qatar qatari qatarien doha',
      EG: 'égypte égyptien égyptienne le_caire',
      IN: 'inde indien indienne indiens new_delhi',
      PK: 'pakistan pakistanais pakistanaise islamabad',
      AF: 'afghanistan afghan afghane kaboul',
      JP: 'japon japonais japonaise tokyo',
      KR: 'corée_du_sud sud-coréen sud-coréenne séoul',
      KP: 'corée_du_nord nord-coréen nord-coréenne pyongyang',
      TW: 'taïwan taïwanais taïwanaise taipei',
      VN: 'vietnam vietnamien vietnamienne hanoï',
      PH: 'philippines philippin philippine manille',
      ID: 'indonésie indonésien indonésienne jakarta',
      MY: 'malaisie malaisien malaisienne',
      SG: 'singapour singapourien',
      TH: 'thaïlande thaïlandais thaïlandaise bangkok',
      KH: 'cambodge cambodgien cambodgienne phnom_penh',
      LA: 'laos laotien laotienne',
      MM: 'birmanie birman birmane myanmar',
      AU: 'australie australien australienne canberra',
      NZ: 'nouvelle-zélande néo-zélandais néo-zélandaise',
      CA: 'canada canadien canadienne canadiens ottawa',
      MX: 'mexique mexicain mexicaine mexico',
      BR: 'brésil brésilien brésilienne brasilia',
      AR: 'argentine argentin',
      VE: 'venezuela vénézuélien vénézuélienne caracas',
      CU: 'cuba cubain cubaine la_havane',
      ZA: 'afrique_du_sud sud-africain sud-africaine',
      NG: 'nigeria nigérian nigériane',
      ET: 'éthiopie éthiopien éthiopienne',
      KE: 'kenya kényan kényane',
      DZ: 'algérie algérien algérienne alger',
      MA: 'maroc marocain marocaine rabat',
      TN: 'tunisie tunisien tunisienne tunis',
      ML: 'mali malien malienne bamako',
      SN: 'sénégal sénégalais sénégalaise dakar',
      BE: 'belgique belge belges',
      NL: 'pays-bas néerlandais néerlandaise la_haye',
      CH: 'suisse suisses berne',
      AT: 'autriche autrichien autrichienne vienne',
      SE: 'suède suédois suédoise stockholm',
      NO: 'norvège norvégien norvégienne oslo',
      FI: 'finlande finlandais finlandaise helsinki',
      DK: 'danemark danois danoise copenhague',
      GR: 'grèce grec grecque athènes',
      HU: 'hongrie hongrois hongroise budapest',
      RS: 'serbie serbe belgrade',
      KZ: 'kazakhstan kazakh astana',
      GE: 'géorgie géorgien géorgienne tbilissi',
      AM: 'arménie arménien arménienne erevan',
      AZ: 'azerbaïdjan azerbaïdjanais bakou',
      IE: 'irlande irlandais irlandaise dublin',
      VA: 'vatican saint-siège',
    },
    roles: {
      spokesperson: 'porte-parole',
      'foreign minister':
        'ministre_des_affaires_étrangères ministre_chinois_des_affaires_étrangères chef_de_la_diplomatie chef_de_la_diplomatie_russe chef_de_la_diplomatie_chinoise',
      'deputy foreign minister': 'vice-ministre_des_affaires_étrangères',
      'defense minister': 'ministre_de_la_défense ministre_des_armées',
      'finance minister': "ministre_des_finances ministre_de_l'économie",
      'interior minister': "ministre_de_l'intérieur",
      'health minister': 'ministre_de_la_santé',
      'justice minister': 'ministre_de_la_justice garde_des_sceaux',
      'trade minister': 'ministre_du_commerce',
      minister: 'ministre',
      'deputy minister': 'vice-ministre',
      'state councilor': "conseiller_d'état",
      'prime minister': 'premier_ministre première_ministre chef_du_gouvernement',
      'deputy prime minister': 'vice-premier_ministre',
      'first deputy prime minister': 'premier_vice-premier_ministre',
      president: "président présidente chef_de_l'état chef_d'état",
      'vice president': 'vice-président vice-présidente',
      chancellor: 'chancelier chancelière',
      ambassador: 'ambassadeur ambassadrice',
      'secretary of state': "secrétaire_d'état",
      'secretary general': 'secrétaire_général secrétaire_générale',
      'director general': 'directeur_général directrice_générale',
      'general secretary': 'secrétaire_général_du_parti',
      director: 'directeur directrice patron patronne',
      chairman: 'président_du_conseil',
      'chief executive': 'pdg directeur_exécutif',
      governor: 'gouverneur gouverneure',
      mayor: 'maire',
      senator: 'sénateur sénatrice',
      lawmaker: 'député députée parlementaire',
      'national assembly deputies': 'députés',
      king: 'roi',
      queen: 'reine',
      pope: 'pape souverain_pontife',
      general: 'général',
      lawyer: 'avocat avocate',
      prosecutor: 'procureur procureure',
      judge: 'juge',
      coach: 'entraîneur sélectionneur',
      professor: 'professeur professeure',
      researcher: 'chercheur chercheuse scientifique',
      historian: 'historien historienne',
      biologist: 'biologiste écologue zoologue botaniste',
      'political scientist': 'politologue politiste',
      economist: 'économiste',
      sociologist: 'sociologue',
      representative: 'représentant représentante',
      analyst: 'analyste',
      'campaign manager': 'directeur_de_campagne directrice_de_campagne',
      adviser: 'conseiller conseillère',
      commissioner: 'commissaire',
      'police chief': 'chef_de_la_police préfet_de_police',
      prefect: 'préfet préfète',
      'deputy mayor': 'adjoint adjointe maire_adjoint maire-adjointe adjoint_au_maire adjointe_au_maire',
      'municipal councilor': 'conseiller_municipal conseillère_municipale',
    },
    empty: "le la les l' de du des d' et un une à au aux en",
  },
};
