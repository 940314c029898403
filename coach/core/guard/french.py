"""The closed speech of French."""

from __future__ import annotations

import re

from coach.core.guard.speech import Speech, vocabulary

_FUNCTION = """
un une le la les l ce cet cette ces ça cela ceci il elle ils elles lui leur leurs eux celle celui celles ceux son sa
ses se s soi y en qui que qu quoi dont où quand pourquoi comment si sinon parce car puisque donc ainsi comme alors
aussi même mêmes seulement encore déjà jamais toujours souvent rarement presque assez plutôt très plus moins mieux
autant tant tout toute tous toutes plusieurs quelque quelques chaque aucun aucune nul nulle ni et ou mais or de du des
d à au aux dans sur sous par pour avec sans entre parmi vers chez avant après depuis pendant jusque jusqu contre lors
dès selon hors malgré sauf face là ici ailleurs autour devant derrière partout ne n pas point rien autre autres tel
telle tels telles deux trois quatre premier première premiers premières second seconde dernier dernière derniers
dernières prochain est sont était étaient être été étant serait seraient soit a ont avait avaient avoir eu ayant
aurait aura fait font faire faisait faite faites peut peuvent pouvait pouvoir pourrait pourraient doit doivent devoir
devrait va vont aller vient viennent venir quel quelle quels quelles lequel laquelle auquel duquel lorsque lorsqu
tandis afin quant peut-être
"""
_TEXT = """
brouillon brouillons phrase phrases message messages texte textes mot mots ligne lignes paragraphe paragraphes post
posts publication ouverture ouvertures fin fins début débuts milieu titre nom noms prénom prénoms entreprise société
métier rôle lieu lieux date chiffre chiffres nombre détail détails fait faits exemple exemples histoire idée idées
sujet sujets thème point points partie parties morceau morceaux passage passages citation citations question questions
réponse réponses demande demandes offre offres invitation service services faveur rendez-vous rencontre appel appels
lien liens produit produits prix compliment compliments éloge éloges flatterie flatteries remerciement remerciements
politesse formule formules modèle modèles motif écho échos répétition répétitions liste listes ton voix tournure
tournures rythme longueur ordre lecteur lecteurs lectrice auteur auteurs autrice expéditeur expéditrice personne
personnes quelqu inconnu inconnus destinataire destinataires collègue collègues raison raisons intention intentions
but avis opinion expérience expériences souvenir souvenirs travail attention curiosité intérêt respect pression
urgence distance familiarité chaleur silence doute preuve preuves trace traces mention mentions référence références
place temps moment moments côté chose choses façon manière manières genre sorte pensée pensées sens effet effort poids
coût valeur besoin besoins usage différence contraste promesse promesses pas porte généralité généralités adjectif
adjectifs verbe verbes pronom pronoms vide vides manque suite autrui monde fois présentation surprise publicité
réclame slogan émotion émotions foule image images argument arguments vente ventes délai délais condition conditions
plateforme dette gratitude modestie ironie habitude habitudes réflexe cliché clichés jargon métaphore comparaison
occasion occasions opportunité événement événements nouvelle nouvelles contexte scène carrière projet projets équipe
équipes marché clients quatre cinq six sept huit dix quinze vingt trente quarante cinquante cent minute minutes heure
heures jour jours semaine semaines an ans année années oui non conversation échange dialogue monologue leçon clé cœur
centre surface profondeur vérité peur colère deuil joie fierté perte succès échec relation relations pont fil logique
équilibre enjeu enjeux confiance tact soin indice indices signe signes sentiment sentiments rapport rapports bout fond
aide soutien fonction fonctions qualité qualités lecture mémoire entrée adresse
"""
_VERBS = """
dit disent dire disait parle parlent parler parlait raconte racontent raconter nomme nomment nommer nommé nommée
mentionne mentionnent mentionner mentionné cite citent citer cité citée cités répète répètent répéter répété répétée
copie copient copier copié copiée reprend reprennent reprendre repris reprise recopie recopient recopier emprunte
empruntent emprunter emprunté répond répondent répondre répondu ignore ignorent ignorer ignoré saute sautent sauter
passe passent passer passé laisse laissent laisser laissé ouvre ouvrent ouvrir ouvert commence commencent commencer
commencé finit finissent finir fini termine terminent terminer arrive arrivent arriver arrivé donne donnent donner
donné prend prennent prendre pris garde gardent garder gardé met mettent mettre mis tient tiennent tenir tenu reste
restent rester resté montre montrent montrer montré cache cachent cacher caché cachée révèle révèlent révéler explique
expliquent expliquer expliqué décrit décrivent décrire loue louent louer flatte flattent flatter admire admirent
admirer remercie remercient remercier approuve approuvent approuver doute doutent douter affirme affirment affirmer
promet promettent promettre presse pressent presser pousse poussent pousser insiste insistent insister invite invitent
inviter invité propose proposent proposer proposé vend vendent vendre vendu énumère énumèrent énumérer accumule
accumulent accumuler suppose supposent supposer supposé feint feignent feindre présume lit lisent lire lu lue convient
conviennent convenir vaut valent valoir vaudrait vaudraient appartient appartienne appartiennent appartenir concerne
concernent concerner repose reposent reposer dépend dépendent dépendre touche touchent toucher atteint atteignent
atteindre tourne tournent tourner revient reviennent revenir regarde regardent regarder voit voient voir vu vue vus
considère considèrent considérer considéré remarque remarquent remarquer remarqué sait savent savoir saurait sauraient
su connaît connaissent connaître apprend apprennent apprendre devine devinent deviner reconnaît reconnaissent
reconnaître reconnaîtrait comprend comprennent comprendre compris sent sentent sentir sonne sonnent sonner semble
semblent sembler paraît paraissent paraître porte portent porter porté apporte apportent apporter apporté ajoute
ajoutent ajouter ajouté manque manquent manquer manqué veut veulent vouloir voulait voudrait attend attendent attendre
attendu attendue exige exigent exiger demande demandent demander demandé demandée utilise utilisent utiliser écrit
écrivent écrire écrite envoie envoient envoyer envoyé envoyée trouve trouvent trouver trouvé perd perdent perdre perdu
change changent changer changé remplace remplacent remplacer lie lient lier relie relient relier relié sert servent
servir partage partagent partager arrête arrêtent permet permettent permettre signifie signifient pèse pèsent compte
comptent compter suffit suffisent suffire existe existent exister aimerait aimeraient désigne désignent désigner
aligne alignent aligner annonce annoncent annoncer annoncé appelle appellent appeler oublie oublient oublier oublié
quitte quittent quitter range rangent ranger prépare préparent préparer préparé surprend surprennent surprendre impose
imposent imposer imposé traite traitent traiter mérite méritent mériter justifie justifient justifier mêle mêlent
mêler sépare séparent séparer compare comparent comparer construit construire rompt rompre coupe coupent couper mène
mènent mener couvre couvrent couvrir pose posent poser posé gagne gagnent gagner limite limitent limiter force forcent
forcer confond confondent confondre échange échangent échanger tiendrait disparaît disparaître disparaîtrait survit
survivre retire retirer retarde retarder évoque évoquent évoquer évoqué rappelle rappellent rappeler résume résument
résumer généralise généraliser juge jugent juger imite imitent imiter exagère exagérer adoucit contredit contredire
contient contenir inclut exclut réduit réduire détourne détournent détourner adresse adressent adresser adressé ferme
ferment fermer fermé illustre illustrent illustrer perçoit percevoir éclaire éclairer élude éluder évite éviter
esquive esquiver rendu rendue rend rendent rendre vécu vécue savait croit croire croirait naît tombe tombent tomber
précède précèdent suit suivent suivre
"""
_QUALITIES = """
vague vagues général générale généraux générales générique génériques abstrait abstraite creux creuse creuses nu
simple simples exact exacte exacts exactes précis précise précises concret concrète concrets concrètes particulier
particulière particuliers seul seule seuls seules singulier singulière personnel personnelle personnels personnelles
impersonnel impersonnelle privé public commun commune communs communes habituel habituelle habituels courant courante
ordinaire ordinaires interchangeable interchangeables familier familière formel formelle chaleureux chaleureuse froid
froide poli polie court courte courts long longue longs bref brève tôt soudain soudaine rapide direct directe indirect
indirecte clair claire flou floue explicite implicite ouverte fermé fermée sincère flatteur flatteuse lourd lourde
léger légère fort forte faible petit petite grand grande plein pleine entier entière vrai vraie faux fausse réel
réelle possible impossible facile difficile présent présente absent absente visible invisible nouveau nouvelle ancien
ancienne récent récente différent différente semblable identique égal ensemble loin près prématuré prématurée
cosmétique mécanique équilibré équilibrée commercial commerciale utile inutile central centrale nécessaire naturel
naturelle artificiel artificielle juste haute haut basse bas brusque brusquement rare rares unique uniques humain
humaine technique social sociale évident évidente excessif excessive généreux modeste honnête neutre positif positive
négatif négative forcé forcée distant distante intime vif vive meilleur meilleure pire admiratif gratuit soudainement
longtemps maintenant demain hier puis enfin ensuite abord voire étroit large profond libre sûr certain certaine
certains incertain pertinent surprenant surprenante inattendu inattendue clairement directement exactement simplement
surtout entièrement vraiment probablement immédiatement ouvertement seulement peine peu beaucoup propre propres
étranger étrangère
"""

_HEADS = """
ne n se s en y le la les l lui leur est sont était étaient serait seraient a ont avait avaient aurait fait font
faisait peut peuvent pouvait pourrait pourraient doit doivent devrait va vont vient viennent jamais toujours surtout
seulement seul seule seuls ainsi déjà encore simplement clairement directement soudain soudainement aussi puis
"""

_MESSAGE = """
bonjour bonsoir salut cher chere merci bravo felicitations espere espoir ravi ravie heureux heureuse enchante hate
plaisir bonne belle beau superbe magnifique formidable touche touchee ecrivez dites venez envoyez appelez repondez
pardon desole desolee excusez cordialement amicalement bien bienvenue curieux curieuse reconnaissant
"""

_WORDS, _FOLDED = vocabulary(_FUNCTION, _TEXT, _VERBS, _QUALITIES)

_START = r"(?:^|[.!?:;,\n]\s*|[\"“«]\s*)"

FRENCH = Speech(
    lang="fr",
    statements=(
        "Le brouillon",
        "Cette phrase",
        "Ces mots",
        "L'ouverture",
        "La fin",
        "La question",
        "La demande",
    ),
    questions=(
        "Qu'est-ce qui, dans le brouillon,",
        "Qu'est-ce qui, dans le post,",
        "Quel mot du brouillon",
        "Quelle phrase du brouillon",
        "Quel détail du post",
        "Où le brouillon",
        "Pourquoi le brouillon",
        "En quoi cette phrase",
        "Que dit cette phrase",
        "Que saurait le lecteur",
        "Le lecteur pourrait-il",
        "Cette phrase",
        "Qu'aimeriez-vous vraiment savoir de",
    ),
    words=_WORDS,
    folded=_FOLDED,
    heads=vocabulary(_VERBS, _HEADS)[1],
    articles=vocabulary("le la les l un une d ce cette ces aucun aucune")[1],
    message_words=vocabulary(_MESSAGE)[1],
    marks=("«\u00a0", "\u00a0»"),
    end="\u202f?",
    greeting=re.compile(_START + r"(?:bonjour|bonsoir|salut|coucou|hello|cher|chere|chers|cheres|madame|monsieur)\b"),
    sign_off=re.compile(
        r"\b(?:cordialement|bien a (?:vous|toi)|bonne (?:journee|soiree|continuation|semaine|suite)|amicalement|"
        r"sinceres salutations|bien cordialement|au plaisir|a (?:bientot|tres vite)|"
        r"belle (?:journee|soiree|continuation)|"
        r"respectueusement|merci d'avance|dans l'attente|meilleures salutations|a vous lire)\b"
    ),
    first_person=re.compile(
        r"\b(?:je|j'|me|m'|moi|mon|ma|mes|mien|mienne|miens|nous|notre|nos|notres)\b|\bj'|\bm'(?=\w)"
    ),
    second_person=re.compile(
        r"\b(?:vous|votre|vos|votres|tu|toi|te|(?<!le )(?<!un )(?<!du )(?<!au )ton|ta|tes|tien|tienne)\b|\bt'(?=\w)"
    ),
    to_author=re.compile(
        r"\b(?:votre|vos|ton|ta|tes) (?:dernier |derniere |derniers |recent )?(?:post|posts|publication|publications|"
        r"article|articles|equipe|equipes|entreprise|atelier|parcours|profil|metier|travail|histoire|temoignage|retour|"
        r"demarche|engagement|reussite|expertise|experience|carriere|collegues|clients|activite|societe|initiative)\b|"
        r"\b(?:auriez|seriez|pourriez|pouvez|accepteriez|avez|etes|souhaiteriez)-vous (?:dispo|ouvert|quinze|vingt|dix|"
        r"trente|\d|un moment|un creneau|le temps|libre|partag|m'|me\b|nous\b|d'accord|interesse)|"
        r"\b(?<!un )(?<!ce )(?<!le )(?:merci|felicitations|bravo|chapeau)\b|"
        r"\bcomment (?:avez|faites|gerez|trouvez)-vous\b|"
        r"\bdites-moi\b|\btenez-moi\b"
    ),
    offer=re.compile(
        r"\b(?:vous|on|il|elle|le brouillon|cette phrase|tu) (?:pourriez|pourrait|pouvez|peut|peux|devriez|devrait|"
        r"gagnerait|gagneriez|aurait|serait)(?: \w+){0,3} (?:ecrire|dire|(?:commencer|finir|terminer) par|"
        r"ouvrir (?:par|sur)|conclure|devenir|remplace)|"
        r"\b(?:pourrait|devrait|veut|voudrait|doit|peut) (?:alors |aussi |simplement )?dire\b|"
        r"\bpar exemple\b|\bp\. ?ex\b|\bcomme (?:suit|ceci)\b|\bessay(?:ez|e|er)\b|\bvoici\b|"
        r"\bplutot que .{0,60}, (?:ecri|dit)|"
        r"\bquelque chose comme\b|"
        r"\b(?:reformul\w*|reecri\w*|recri[rt]\w*|sugger\w*|suggestion|alternative|proposition|version)\b|"
        r"\b(?:suivant|suivante|pret a (?:envoyer|copier|coller))\b|\bet si\b|\bpourquoi ne pas\b"
    ),
    imperative=re.compile(
        _START + r"(?:s'il vous plait,? |merci de )?(?:ecrivez|ecris|dites|dis|essayez|essaie|utilisez|ajoutez|retirez|"
        r"commencez|ouvrez|demandez|mentionnez|envoyez|repondez|remplacez|faites|laissez|venez|appelez|rejoignez|contactez|"
        r"lisez|voyez|partagez|prenez|donnez|gardez|pensez|imaginez|reservez|cliquez|suivez|ignorez|ignore|reponds|traduis|"
        r"traduisez|redige|redigez|repete|repetez|affiche|affichez|supprimez|evitez|parlez|montrez|pose|posez)\b"
    ),
)
