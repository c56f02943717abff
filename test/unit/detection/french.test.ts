import { describe, expect, it } from 'vitest';
import { attributionsIn } from './kit';

const found = (text: string, threshold?: number): readonly string[] => attributionsIn(text, 'fr', threshold);

describe('inversion', () => {
  it.each([
    ['a pronoun', '« La route est coupée », a-t-elle ajouté.', 'elle | a-t-elle ajouté | « La route est coupée »'],
    ['a noun phrase', '« La route est coupée », déclare la bergère.', 'la bergère | déclare | « La route est coupée »'],
    [
      'a name with its apposition',
      '« La route est coupée », a expliqué Paul Issard, berger à Brenne.',
      'Paul Issard, berger à Brenne | a expliqué | « La route est coupée »',
    ],
    ['“on”', 'Rien n’a changé, assure-t-on à la mairie.', 'on | assure-t-on | Rien n’a changé'],
    ['a reflexive verb', '« Assez ! », s’est-elle emportée.', 'elle | s’est-elle emportée | « Assez ! »'],
    [
      'inside the marks',
      '« La route, observe-t-il, reste coupée. »',
      'il | observe-t-il | « La route … reste coupée. »',
    ],
    [
      'a noun phrase inside the marks',
      '« La route sera coupée, tempère une bergère. On attendra. »',
      'une bergère | tempère | « La route sera coupée … On attendra. »',
    ],
    [
      'between two pairs of marks',
      '« La route est coupée », a-t-il dit, « et elle le restera ».',
      'il | a-t-il dit | « La route est coupée » … « et elle le restera »',
    ],
    [
      'the infinitive of a story',
      'Et la bergère d’ajouter : « On attendra. »',
      'la bergère | d’ajouter : | « On attendra. »',
    ],
  ])('of %s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('verb and clause', () => {
  it.each([
    ['present', 'Le berger explique que tout va bien.', 'Le berger | explique | que tout va bien'],
    ['passé composé', 'Le berger a confirmé que tout irait bien.', 'Le berger | a confirmé | que tout irait bien'],
    ['plus-que-parfait', 'Le berger avait signalé que tout allait.', 'Le berger | avait signalé | que tout allait'],
    ['conditional', 'Le berger aurait confié que tout allait.', 'Le berger | aurait confié | que tout allait'],
    ['a name that is a verb', 'Marie Dol explique que tout va bien.', 'Marie Dol | explique | que tout va bien'],
    ['an elided “que”', 'Le maire a promis qu’il viendrait.', 'Le maire | a promis | qu’il viendrait'],
    ['subjunctive', 'La bergère exige que la route soit rouverte.', 'La bergère | exige | que la route soit rouverte'],
    [
      'words in marks inside the clause',
      'La mairie a précisé que la route était « coupée depuis mars ».',
      'La mairie | a précisé | que la route était « coupée depuis mars »',
    ],
    ['an infinitive', 'Le berger affirme avoir rouvert la route.', 'Le berger | affirme | avoir rouvert la route'],
    [
      'a negated infinitive',
      'Le berger assure ne pas avoir rouvert la route.',
      'Le berger | assure | ne pas avoir rouvert la route',
    ],
    ['“de” and an infinitive', 'La mairie a promis de rouvrir.', 'La mairie | a promis | de rouvrir'],
    ['“à” and an infinitive', 'La mairie s’engage à rouvrir la route.', 'La mairie | s’engage | à rouvrir la route'],
    ['who is asked left out', 'La mairie demande aux bergers de patienter.', 'La mairie | demande | de patienter'],
    [
      'who is exhorted',
      'La ministre exhorte les bergers à rouvrir la route.',
      'La ministre | exhorte | les bergers à rouvrir la route',
    ],
    ['a threat', 'Les bergers menacent de bloquer la route.', 'Les bergers | menacent | de bloquer la route'],
    ['“si”', 'Les bergers se demandent si tout ira bien.', 'Les bergers | se demandent | si tout ira bien'],
    [
      'another question',
      'La bergère a voulu savoir pourquoi la route était coupée.',
      'La bergère | a voulu savoir | pourquoi la route était coupée',
    ],
    ['a colon', 'Le berger a prévenu : « On attendra. »', 'Le berger | a prévenu : | « On attendra. »'],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
    expect(found(text.normalize('NFD'))).toEqual([expected.normalize('NFD')]);
  });
});

describe('verb and noun phrase', () => {
  it.each([
    ['La bergère a exprimé son inquiétude.', 'La bergère | a exprimé | son inquiétude'],
    ['La mairie a fait part de « son inquiétude ».', 'La mairie | a fait part de | « son inquiétude »'],
    ['La bergère plaide pour une autre route.', 'La bergère | plaide pour | une autre route'],
    ['La bergère dénonce « une route sans fin ».', 'La bergère | dénonce | « une route sans fin »'],
    ['La bergère salue « une décision courageuse ».', 'La bergère | salue | « une décision courageuse »'],
    ['Le berger qualifie la route de « piège ».', 'Le berger | qualifie | la route de « piège »'],
    ['Le berger juge la route « inutile ».', 'Le berger | juge | la route « inutile »'],
    ['Elle compare la route à un piège.', 'Elle | compare | la route à un piège'],
    ['Le berger parle d’« un piège ».', 'Le berger | parle d’ | « un piège »'],
    ['Le berger évoque « un piège ».', 'Le berger | évoque | « un piège »'],
    ['Dol crie « au sabotage ».', 'Dol | crie | « au sabotage »'],
    ['La mairie réclame la réouverture de la route.', 'La mairie | réclame | la réouverture de la route'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('attributive phrases', () => {
  it.each([
    ['La route serait coupée, selon la bergère.', 'la bergère | selon | La route serait coupée'],
    ['Selon un arrêté, la route serait coupée.', 'un arrêté | Selon | la route serait coupée'],
    ['D’après les bergers, la route est coupée.', 'les bergers | D’après | la route est coupée'],
    ['Pour la droite, la route est coupée.', 'la droite | Pour | la route est coupée'],
    ['Suivant les bergers, la route est coupée.', 'les bergers | Suivant | la route est coupée'],
    ['Aux yeux des bergers, la route est coupée.', 'bergers | Aux yeux des | la route est coupée'],
    ['De l’avis des bergers, la route est coupée.', 'bergers | De l’avis des | la route est coupée'],
    ['À en croire la mairie, la route est coupée.', 'la mairie | À en croire | la route est coupée'],
    ['Si l’on en croit la mairie, la route est coupée.', 'la mairie | Si l’on en croit | la route est coupée'],
    ['Aux dires de la mairie, la route est coupée.', 'la mairie | Aux dires de | la route est coupée'],
    ['De source policière, la route est coupée.', 'source policière | De | la route est coupée'],
    ['« On attendra », dixit la bergère.', 'la bergère | dixit | « On attendra »'],
    ['Comme l’a indiqué la mairie, la route est coupée.', 'la mairie | l’a indiqué | la route est coupée'],
    ['La route est coupée, comme elle dit.', 'elle | dit | La route est coupée'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('nouns, participles and relatives', () => {
  it.each([
    ['Il rappelle sa promesse de rouvrir la route.', 'Il | rappelle | sa promesse de rouvrir la route'],
    [
      'La mairie a publié un communiqué indiquant que la route est coupée.',
      'La mairie | indiquant | que la route est coupée',
    ],
    ['La bergère a quitté la salle en ajoutant que tout va bien.', 'La bergère | ajoutant | que tout va bien'],
    ['La bergère a quitté la salle, soulignant que tout va bien.', 'La bergère | soulignant | que tout va bien'],
    ['La route est jugée « inutile » par les bergers.', 'les bergers | est jugée | La route … « inutile »'],
    ['La coupure a été annoncée par la mairie.', 'la mairie | a été annoncée | La coupure'],
    ['Les bergers, qui affirment avoir fini, attendent.', 'qui | affirment | avoir fini'],
    ['La bergère, pour qui la route est « inutile », attend.', 'qui | pour | la route est « inutile »'],
    ['Il a été annoncé que la route serait coupée.', '- | a été annoncé | que la route serait coupée'],
    ['Hier, il a été décidé que la route serait coupée.', '- | a été décidé | que la route serait coupée'],
  ])('%s', (text, expected) => {
    expect(found(text, 0)).toEqual([expected]);
  });
});

describe('colons, marks and layout', () => {
  it.each([
    ['a name before a colon', 'Marie Dol : « On attendra. »', 'Marie Dol | : | « On attendra. »'],
    ['a name behind a colon', '« On attendra » : la bergère Ana Ferro', 'la bergère Ana Ferro | : | « On attendra »'],
    [
      'several sentences',
      '« On attendra. Personne ne viendra », prévient la bergère.',
      'la bergère | prévient | « On attendra. Personne ne viendra »',
    ],
    [
      'a paragraph that is nothing but a quotation',
      '« On attendra », a dit la bergère.\n\n« Personne ne viendra. »',
      'la bergère | a dit | « On attendra » … « Personne ne viendra. »',
    ],
    [
      'an opening mark on each paragraph',
      'Elle a dit : « On attendra.\n\n« Personne ne viendra. »',
      'Elle | a dit : | « On attendra. … « Personne ne viendra. »',
    ],
    [
      'marks inside marks',
      '« Il m’a dit : “On attendra” », raconte la bergère.',
      'la bergère | raconte | « Il m’a dit : “On attendra” »',
    ],
    ['straight marks', '"On attendra", a dit la bergère.', 'la bergère | a dit | "On attendra"'],
    ['English marks', '“On attendra”, a dit la bergère.', 'la bergère | a dit | “On attendra”'],
    ['no blanks inside the marks', '«On attendra», a dit la bergère.', 'la bergère | a dit | «On attendra»'],
    [
      'no-break blanks',
      '«\u00A0On attendra\u202F!\u00A0», a dit la bergère.',
      'la bergère | a dit | «\u00A0On attendra\u202F!\u00A0»',
    ],
    ['a dash of a dialogue', '— On attendra, réplique le berger.', 'le berger | réplique | On attendra'],
    [
      'several who speak together',
      'Le berger et la mairie ont annoncé la réouverture.',
      'Le berger et la mairie | ont annoncé | la réouverture',
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('what is no quotation', () => {
  it.each([
    ['a title', 'Le film « La Route », titré ainsi par erreur, sort mardi.'],
    ['a name', 'La route, surnommée « le piège », ferme mardi.'],
    ['a term', 'Le mot « route » vient du latin.'],
    ['scare quotes', 'La soi-disant « grande route » ferme mardi.'],
    ['a verb in another sense', 'La pancarte indique la sortie de la route.'],
    ['a vote', 'Le conseil a voté un budget de trois millions.'],
    ['a summer', 'Cet été, la route a coûté cher.'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
