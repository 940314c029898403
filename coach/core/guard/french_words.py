"""The words a remark in French is made of, by what they do: see ``speech`` for what each group is for."""

from __future__ import annotations

from coach.core.guard.forms import french_adjectives, french_nouns, french_verb

LITTLE = """
un une le la les l ce cet cette ces ça cela ceci il elle ils elles lui leur leurs eux celle celui celles ceux son sa
ses se s soi y en qui que qu quoi dont où quand pourquoi comment si sinon parce car puisque puisqu donc ainsi comme
alors aussi même mêmes seulement encore déjà jamais toujours souvent rarement presque assez plutôt très trop plus
moins mieux pis autant tant tout toute tous toutes plusieurs quelque quelques chaque chacun chacune aucun aucune nul
nulle ni et ou mais or de du des d à au aux dans sur sous par pour avec sans entre parmi vers chez avant après depuis
pendant durant jusque jusqu contre lors dès selon hors malgré sauf face envers outre loin là ici ailleurs autour
devant derrière dedans dehors partout ne n pas point rien autre autres autrui tel telle tels telles premier première
premiers premières second seconde secondes deuxième troisième dernier dernière derniers dernières prochain lequel
laquelle lesquels auquel duquel desquels auxquels quel quelle quels quelles quelqu quelconque quiconque lorsque lorsqu
tandis afin quant quoique quoiqu tantôt tôt tard bien mal vite près oui non certes pourtant cependant toutefois
néanmoins abord ensuite puis enfin soudain aussitôt bientôt longtemps maintenant désormais demain hier jadis voire
peut-être importe peu beaucoup davantage tellement guère seul seule seuls seules fois est sont était étaient être été
étant sera seront serait seraient soit soient fût a ont avait avaient avoir eu eue ayant aura auront aurait auraient
ait aient va vont allait allaient aller irait iraient ira allé allée doit doivent devait devaient devoir devra devrait
devraient peut peuvent pouvait pouvaient pouvoir pourra pourrait pourraient pu puisse veut veulent voulait voulaient
vouloir voudra voudrait voudraient voulu fait font faisait faisaient faire fera feront ferait feraient faite faites
faits fasse faut fallait falloir faudrait faudra vaut valent valait valaient valoir vaudra vaudrait vaudraient
lui-même elle-même elles-mêmes eux-mêmes celui-ci celle-ci jusque-là au-delà avant-dernier avant-dernière
"""
"""Function words, auxiliaries and the commonest adverbs."""

SUBJUNCTIVES = """
appartienne vienne dise lise écrive prenne sache veuille mette rende réponde serve sente connaisse convienne reçoive
voie croie comprenne apprenne devienne revienne perde vive suive choisisse finisse
"""
"""Subjunctives that no rule makes."""

NUMBERS = """
zéro deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent
cents mille dizaine douzaine centaine moitié tiers demi demie
"""
"""Words for numbers."""

ABOUT_TEXT = """
brouillon phrase message texte mot ligne paragraphe post publication ouverture fin début milieu titre objet nom prénom
salutation signature lettre réponse question demande offre invitation proposition candidature publicité réclame
annonce slogan brochure prospectus formule modèle gabarit cliché poncif jargon superlatif adjectif adverbe verbe
pronom virgule ponctuation citation référence mention allusion détail fait chiffre nombre exemple histoire récit
anecdote confidence aveu plainte compliment éloge louange flatterie excuse promesse affirmation déclaration
observation remarque argument argumentaire raison raisonnement explication description résumé liste énumération
répétition écho paraphrase comparaison métaphore image ton voix style tournure tour rythme longueur ordre structure
transition enchaînement lien fil pont saut silence coupure changement virage point sujet thème idée passage partie
morceau section moitié place endroit lecteur lectrice auteur autrice expéditeur expéditrice destinataire inconnu
inconnue personne personnalisation politesse courtoisie formalité familiarité enthousiasme admiration intérêt
intention but mobile arrière-pensée pression urgence hâte échéance délai condition menace obligation dette faveur
rendez-vous appel créneau présentation généralité ironie contradiction digression rapport contraste différence
ressemblance parallèle preuve conclusion échange conversation dialogue monologue discours relance précision flou
lecture chute entrée motif requête accroche désaccord refus conseil plaisanterie constat objection approbation verdict
malentendu hypothèse encouragement souhait précaution correction moquerie justesse franchise brusquerie délicatesse
motivation propos alternative tutoiement vouvoiement courriel
"""
"""Nouns a clause may be about: the text and its parts, the people it passes between, what is done with words."""

ABOUT_OTHER = """
service produit prix entreprise société plateforme avantage vendeur vendeuse acheteur client cliente prospect cible
public collègue campagne prospection mémoire souvenir expérience travail attention curiosité respect confiance vérité
peur colère chagrin joie fierté perte succès échec relation amitié ami amie vie monde gens foule temps moment minute
heure jour semaine mois an année métier emploi carrière projet équipe marché formation affaire argent coût poids
valeur effort effet soin tact chaleur distance proximité sympathie compassion sincérité humour modestie gratitude
générosité gentillesse courage patience savoir connaissance compétence contexte événement nouvelle scène situation
occasion opportunité chance risque enjeu équilibre logique signe indice trace sens sentiment émotion pensée doute
certitude croyance conviction opinion avis regard habitude réflexe leçon clé cœur centre surface profondeur espace
porte fenêtre côté bord chose façon manière genre sorte niveau degré quantité résultat cause conséquence besoin usage
choix décision progrès surprise déception plaisir douleur vente contrat secteur domaine profession rôle fonction âge
famille voisin groupe catégorie idole expert spécialiste débutant contact réseau qualité vertu défaut faiblesse force
faute manque absence présence excès abondance rareté nouveauté beauté humanité discrétion intimité complicité adieu
départ arrivée mort naissance budget couverture reste ensemble bout fond aide soutien suite moyen méthode procédé
routine rituel date calendrier agenda entretien stage discussion cours conférence achat cadeau récompense sortie
commerce lumière ombre angle cadre miroir mur vitrine prétexte appât piège ruse outil masque mode air tête main œil
oreille bouche souffle corps directeur directrice patron patronne salarié salariée employé employée candidat candidate
bénévole fondateur fondatrice parent enfant professeur professeure enseignant enseignante élève étudiant étudiante
infirmier infirmière médecin ingénieur ingénieure boulanger boulangère agriculteur agricultrice artisan artisane
commerçant commerçante libraire ouvrier ouvrière artiste journaliste avocat avocate chercheur chercheuse développeur
développeuse recruteur recruteuse maire consultant entrepreneur entrepreneuse responsable patient patiente impuissance
tendresse tristesse lassitude solitude fatigue soulagement hésitation regret nostalgie gêne embarras honte culpabilité
inquiétude dégoût ennui agacement impatience vanité ambition financement subvention revenu salaire fermeture
réouverture trouvaille lieu matin soir nuit printemps été automne hiver ville village pays rue route maison école
hôpital bureau atelier boutique usine ferme jardin forêt rivière mer mère père frère sœur fils fille grand-mère
grand-père cousin homme femme bébé esprit téléphone écran table lit boîte carte machine technologie logiciel donnée
code site média presse revue journal livre film chanson musique art science loi pouvoir guerre club syndicat
communauté culture histoire éducation nature arbre fleur oiseau chien chat cheval voiture train avion bateau voyage
trajet production développement gestion dirigeant associé membre agence consommateur finance banque investissement
bénéfice impôt assurance action activité capacité accès accord analyse aspect supposition tentative attitude autorité
conscience base comportement défi caractère collection concurrence concept conflit confusion création crise critique
débat décennie défense définition livraison conception désir direction découverte diversité rêve devoir économie
élément accent énergie engagement égalité erreur fuite essence exception attente expression foi sort liberté
génération gloire objectif garantie bonheur mal idéal identité illusion importance impression amélioration élan
individu inspiration instinct consigne intégrité intelligence interprétation isolement problème étude programme
rapport recherche réalité série solution source norme statut stratégie structure lutte système talent tâche goût
technique tension théorie tradition traitement tendance compréhension victoire violence vision richesse sagesse témoin
espoir vague marque pas terrain chemin détour étape seuil matinée soirée après-midi courrier dossier droit essentiel
légèreté lendemain portrait appui difficulté froideur principe version indifférence remède dignité volonté
responsabilité parcours réussite position disponibilité suspens terme jeu énigme issue tort préoccupation ignorance
douceur bataille parole
retour humeur prudence insistance simplicité remerciement information aise calcul maladresse crainte jugement parenthèse
honnêteté cas exactitude soupçon sollicitation vocabulaire avenir bonté clarté étonnement exclamation envoi registre
hommage pause contenu relecture possibilité geste pudeur utilité interrogation évidence égard ornement préambule
méfiance journée retrait pitié préférence instant timidité connivence confirmation ampleur petitesse page condescendance
langue origine oubli permission élégance accusation spectacle durée sécheresse incertitude impolitesse indiscrétion
commentaire réaction bilan netteté lenteur reconnaissance mépris plaidoyer hauteur
deuil visage grâce travers justice brièveté sobriété exploit plume honneur interrogatoire larme enfance profit
affection malice piédestal blessure hasard gravité don souci courbette personnage fraîcheur éclat couleur audace
candeur décor soupir accident diagonale catalogue retard bruit coup drame applaudissement lâcheté franchise orgueil
mystère finesse
"""
"""Nouns a remark may name, but make no statement about: what it would say of them could be a message."""

VERBS = """
dire:dit:disent:dis:dir:dit parler raconter nommer mentionner citer répéter/répèt
répondre:répond:répondent:répond:répondr:répondu demander réclamer affirmer déclarer annoncer confier avouer expliquer
décrire:décrit:décrivent:décriv:décrir:décrit relater résumer définir étiqueter/étiquett appeler/appell invoquer
évoquer rappeler/rappell réciter énumérer/énumèr louer complimenter flatter féliciter célébrer/célèbr saluer excuser
critiquer blâmer juger évaluer commenter remarquer noter observer plaider protester insister souligner exagérer/exagèr
minimiser promettre:promet:promettent:promett:promettr:promis menacer avertir impliquer insinuer présumer supposer
feindre:feint:feignent:feign:feindr:feint prétendre:prétend:prétendent:prétend:prétendr:prétendu vanter
promouvoir:promeut:promeuvent:promouv:promouvr:promu vendre:vend:vendent:vend:vendr:vendu inviter proposer
offrir:offre:offrent:offr:offrir:offert ouvrir:ouvre:ouvrent:ouvr:ouvrir:ouvert commencer finir terminer
conclure:conclut:concluent:conclu:conclur:conclu introduire:introduit:introduisent:introduis:introduir:introduit
suivre:suit:suivent:suiv:suivr:suivi continuer reprendre:reprend:reprennent:repren:reprendr:repris
revenir:revient:reviennent:reven:reviendr:revenu tourner bouger glisser sauter passer couper raccourcir étirer
allonger remplir empiler aligner enchaîner lier relier joindre:joint:joignent:joign:joindr:joint
rejoindre:rejoint:rejoignent:rejoign:rejoindr:rejoint attacher séparer diviser
interrompre:interrompt:interrompent:interromp:interrompr:interrompu rompre:rompt:rompent:romp:rompr:rompu flotter
errer dériver dépêcher ralentir arrêter attarder demeurer rester tenir:tient:tiennent:ten:tiendr:tenu
maintenir:maintient:maintiennent:mainten:maintiendr:maintenu tomber monter
descendre:descend:descendent:descend:descendr:descendu arriver venir:vient:viennent:ven:viendr:venu
partir:part:partent:part:partir:parti traverser porter apporter donner rendre:rend:rendent:rend:rendr:rendu prêter
emprunter voler copier recopier réutiliser recycler laisser quitter perdre:perd:perdent:perd:perdr:perdu trouver
chercher voir:voit:voient:voy:verr:vu revoir:revoit:revoient:revoy:reverr:revu regarder
apercevoir:aperçoit:aperçoivent:apercev:apercevr:aperçu percevoir:perçoit:perçoivent:percev:percevr:perçu manquer
ignorer négliger oublier souvenir:souvient:souviennent:souven:souviendr:souvenu
omettre:omet:omettent:omett:omettr:omis taire:tait:taisent:tais:tair: inclure:inclut:incluent:inclu:inclur:inclus
exclure:exclut:excluent:exclu:exclur:exclu contenir:contient:contiennent:conten:contiendr:contenu
couvrir:couvre:couvrent:couvr:couvrir:couvert cacher dissimuler enterrer enfouir reléguer/relègu révéler/révèl montrer
afficher exposer dévoiler trahir découvrir:découvre:découvrent:découvr:découvrir:découvert masquer déguiser habiller
presser pousser tirer forcer coincer piéger/pièg bousculer imposer peser/pès coûter facturer
devoir:doit:doivent:dev:devr:dû payer/pai gagner mériter aider servir:sert:servent:serv:servir:servi
soutenir:soutient:soutiennent:souten:soutiendr:soutenu consoler réconforter blesser offenser gêner
surprendre:surprend:surprennent:surpren:surprendr:surpris amuser ennuyer/ennui lasser charmer toucher
atteindre:atteint:atteignent:atteign:atteindr:atteint émouvoir:émeut:émeuvent:émouv:émouvr:ému
convaincre:convainc:convainquent:convainqu:convaincr:convaincu persuader engager intéresser intriguer troubler
embrouiller tromper rassurer inquiéter/inquièt convenir:convient:conviennent:conven:conviendr:convenu
correspondre:correspond:correspondent:correspond:correspondr:correspondu appliquer
appartenir:appartient:appartiennent:apparten:appartiendr:appartenu concerner
dépendre:dépend:dépendent:dépend:dépendr:dépendu reposer ressembler différer/diffèr varier contraster comparer égaler
refléter/reflèt imiter singer savoir:sait:savent:sav:saur:su connaître:connaît:connaissent:connaiss:connaîtr:connu
penser croire:croit:croient:croy:croir:cru douter deviner imaginer
comprendre:comprend:comprennent:compren:comprendr:compris saisir
reconnaître:reconnaît:reconnaissent:reconnaiss:reconnaîtr:reconnu réaliser
apprendre:apprend:apprennent:appren:apprendr:appris souhaiter désirer vouloir:veut:veulent:voul:voudr:voulu exiger
nécessiter préférer/préfèr choisir décider viser signifier sembler paraître:paraît:paraissent:paraiss:paraîtr:paru
sonner sentir:sent:sentent:sent:sentir:senti ressentir:ressent:ressentent:ressent:ressentir:ressenti
lire:lit:lisent:lis:lir:lu relire:relit:relisent:relis:relir:relu devenir:devient:deviennent:deven:deviendr:devenu
changer remplacer échanger substituer retirer enlever/enlèv supprimer ajouter insérer/insèr
réduire:réduit:réduisent:réduis:réduir:réduit gonfler élargir rétrécir généraliser simplifier brouiller adoucir
affaiblir renforcer diluer défaire:défait:défont:défais:défer:défait gâcher abîmer effacer vider épuiser créer
construire:construit:construisent:construis:construir:construit bâtir former écrire:écrit:écrivent:écriv:écrir:écrit
décrocher composer produire:produit:produisent:produis:produir:produit mettre:met:mettent:mett:mettr:mis placer poser
positionner arranger ordonner classer ranger trier mêler mélanger fondre:fond:fondent:fond:fondr:fondu traiter
approcher aborder conseiller aboutir chiffrer rencontrer partager respecter honorer considérer/considèr envisager
affronter défier tester tutoyer/tutoi vouvoyer/vouvoi moquer admirer envier
plaindre:plaint:plaignent:plaign:plaindr:plaint
envoyer:envoie:envoient:envoy:enverr:envoyé renvoyer:renvoie:renvoient:renvoy:renverr:renvoyé
recevoir:reçoit:reçoivent:recev:recevr:reçu accepter refuser rejeter/rejett accorder
permettre:permet:permettent:permett:permettr:permis empêcher dépasser durer compter importer
survenir:survient:surviennent:surven:surviendr:survenu exister vivre:vit:vivent:viv:vivr:vécu
survivre:survit:survivent:surviv:survivr:survécu user utiliser employer/emploi
attendre:attend:attendent:attend:attendr:attendu retarder épargner dépenser gaspiller investir acheter/achèt risquer
parier garder protéger/protèg défendre:défend:défendent:défend:défendr:défendu attaquer fuir:fuit:fuient:fuy:fuir:fui
marquer signer cadrer colorer pointer dessiner peindre:peint:peignent:peign:peindr:peint prouver confirmer nier
contredire:contredit:contredisent:contredis:contredir:contredit corriger réparer préparer planifier régler/règl
résoudre:résout:résolvent:résolv:résoudr:résolu soulever/soulèv baisser grandir
disparaître:disparaît:disparaissent:disparaiss:disparaîtr:disparu écraser éclipser interposer détecter
entendre:entend:entendent:entend:entendr:entendu écouter visiter entrer sortir:sort:sortent:sort:sortir:sorti
comporter conduire:conduit:conduisent:conduis:conduir:conduit jouer frapper rater trébucher attraper chasser pêcher
saupoudrer répandre:répand:répandent:répand:répandr:répandu concentrer ancrer justifier motiver obliger libérer/libèr
pardonner regretter dramatiser romancer idéaliser rabaisser diminuer écarter estimer mesurer jauger attribuer créditer
associer identifier combiner contribuer collaborer distraire:distrait:distraient:distray:distrair:distrait détourner
diriger guider orienter adresser faufiler coller greffer plaquer emballer approprier exploiter abuser violer franchir
envahir suspendre:suspend:suspendent:suspend:suspendr:suspendu reporter hâter accélérer/accélèr freiner fermer
refermer sceller signaler chuchoter crier murmurer soupirer sourire:sourit:sourient:souri:sourir:souri
rire:rit:rient:ri:rir:ri séduire:séduit:séduisent:séduis:séduir:séduit tenter appâter ajuster adapter personnaliser
automatiser décorer orner embellir broder alourdir alléger/allèg tailler condenser comprimer aimer
nuire:nuit:nuisent:nuis:nuir:nui suffire:suffit:suffisent:suffis:suffir:suffi convoquer esquiver éluder éviter
contourner frôler effleurer caresser survoler accumuler amasser entasser clore:clôt:closent:clos:clor:clos éclairer
assombrir illustrer incarner naître:naît:naissent:naiss:naîtr:né mourir:meurt:meurent:mour:mourr:mort précéder/précèd
succéder/succèd mentir:ment:mentent:ment:mentir:menti jurer détonner trancher heurter choquer apaiser réveiller
endormir:endort:endorment:endorm:endormir:endormi remercier taper pencher appuyer/appui planer expédier bâcler soigner
étoffer délayer/délai prolonger poursuivre:poursuit:poursuivent:poursuiv:poursuivr:poursuivi abandonner délaisser
renoncer hésiter oser installer planter loger fixer établir confondre:confond:confondent:confond:confondr:confondu
distinguer ramener/ramèn emmener/emmèn mener/mèn amener/amèn réserver reprocher inventer ressasser marteler/martèl
asséner/assèn dicter exprimer transformer convertir muer camoufler maquiller travestir simuler récupérer/récupèr
confisquer développer discuter échapper étudier évoluer examiner exercer explorer favoriser fournir fonctionner
gérer/gèr habiter influencer informer inspirer interpréter/interprèt interroger lancer limiter lutter manier nourrir
obéir obtenir:obtient:obtiennent:obten:obtiendr:obtenu occuper opposer organiser participer pratiquer
prévoir:prévoit:prévoient:prévoy:prévoir:prévu priver procéder/procèd profiter projeter/projett provoquer publier
punir réagir rechercher récompenser recruter référer/réfèr remporter représenter résister respirer restaurer
retenir:retient:retiennent:reten:retiendr:retenu retourner réunir réussir sacrifier
satisfaire:satisfait:satisfont:satisfais:satisfer:satisfait sauver secouer
souffrir:souffre:souffrent:souffr:souffrir:souffert solliciter stimuler structurer subir supporter surveiller tarder
témoigner tendre:tend:tendent:tend:tendr:tendu traduire:traduit:traduisent:traduis:traduir:traduit
transmettre:transmet:transmettent:transmett:transmettr:transmis travailler trembler unir valoriser veiller vérifier
verser voter voyager creuser gratter enfermer soupçonner obséder/obsèd imprimer guérir déplacer dérouler déposer
détester déterminer dominer dévouer divertir douer échouer éliminer embarrasser embrasser empoigner encadrer
encourager endosser enregistrer enrichir enseigner entamer entourer
entretenir:entretient:entretiennent:entreten:entretiendr:entretenu envelopper éprouver espérer/espèr éveiller exclamer
exécuter fabriquer faciliter fêter filer fonder fouiller gaver glorifier grossir guetter habituer hériter improviser
inaugurer incliner indiquer interdire:interdit:interdisent:interdis:interdir:interdit isoler labelliser louper
maîtriser manifester manipuler marcher ménager mobiliser modifier multiplier négocier nouer nuancer offusquer
opérer/opèr paniquer parcourir:parcourt:parcourent:parcour:parcourr:parcouru
parvenir:parvient:parviennent:parven:parviendr:parvenu pénétrer/pénètr perturber pleurer plier plonger préciser
proclamer prononcer prospecter puiser qualifier quémander ravir reculer
reconstruire:reconstruit:reconstruisent:reconstruis:reconstruir:reconstruit remuer savourer scruter
secourir:secourt:secourent:secour:secourr:secouru serrer soumettre:soumet:soumettent:soumett:soumettr:soumis spécifier
stagner stopper tisser tordre:tord:tordent:tord:tordr:tordu tracer traîner
vaincre:vainc:vainquent:vainqu:vaincr:vaincu voiler revendiquer étaler extasier
prendre:prend:prennent:pren:prendr:pris admettre:admet:admettent:admett:admettr:admis relever/relèv autoriser cesser
redire:redit:redisent:redis:redir:redit rapprocher démentir:dément:démentent:dément:démentir:démenti approuver hausser
retomber consister dérober éloigner décourager découler abriter enfler briller froisser contenter basculer
durcir plaisanter refroidir désigner contrarier rattraper essayer/essai
déplaire:déplaît:déplaisent:déplais:déplair:déplu réfléchir
prévenir:prévient:préviennent:préven:préviendr:prévenu plaire:plaît:plaisent:plais:plair:plu déranger combler décliner
démontrer présenter accompagner accueillir:accueille:accueillent:accueill:accueiller:accueilli retrouver rapporter
formuler livrer décevoir:déçoit:déçoivent:décev:décevr:déçu apprécier consacrer déformer hisser désarmer vexer
applaudir:applaudit:applaudissent:applaudiss:applaudir:applaudi noyer/noi accuser
surgir:surgit:surgissent:surgiss:surgir:surgi soulager réchauffer déborder brûler
"""
"""Verbs: ``-er`` and ``-ir`` by rule, others with their stems; see ``forms.french_verb``."""

QUALITIES = """
parfait imparfait spécial prêt malade sain nerveux calme triste seul heureux malheureux vivant mort vague général
générique abstrait creux nu simple exact précis concret particulier singulier personnel impersonnel commun habituel
courant ordinaire interchangeable familier formel chaleureux froid tiède poli impoli court rapide lent direct indirect
clair flou obscur explicite implicite ouvert fermé sincère lourd léger fort faible petit grand plein entier vrai réel
possible impossible facile difficile dur présent absent visible invisible ancien récent différent semblable identique
égal prématuré cosmétique mécanique équilibré répété commercial utile inutile central secondaire étroit large profond
superficiel libre pris sûr certain incertain probable improbable capable incapable pertinent surprenant attendu
inattendu naturel artificiel nécessaire superflu facultatif brusque abrupt rare unique humain inhumain technique
émotionnel social mutuel réciproque évident excessif généreux modeste honnête malhonnête neutre positif négatif vécu
emprunté mérité forcé précipité distant intime authentique bruyant silencieux plat lisse rugueux tranchant ferme dense
pauvre riche précieux important mineur majeur principal premier original convenu usé fatigué vif terne ennuyeux
intéressant intéressé désintéressé indifférent curieux attentif inattentif soigneux négligent délicat indélicat
maladroit élégant complexe compliqué confus cohérent incohérent logique illogique relié isolé détaché séparé partagé
individuel collectif universel local mondial professionnel administratif officiel financier économique politique moral
pratique théorique factuel imaginaire exagéré grandiose pompeux solennel sérieux ironique amer cruel rude sévère
strict indulgent patient impatient réticent hésitant confiant arrogant humble fier timide hardi courageux prudent
imprudent hâtif urgent pressant insistant intrusif envahissant agressif passif actif défensif exigeant égoïste juste
injuste suffisant insuffisant complet incomplet partiel total absolu relatif comparatif superlatif final initial
précédent actuel futur passé immédiat permanent constant occasionnel régulier irrégulier monotone varié uniforme pur
sentimental dramatique théâtral spectaculaire frappant remarquable perceptible inaperçu dit écrit lu demandé souhaité
invité préparé justifié prouvé vérifié achevé inachevé résolu adressé signé daté nommé anonyme connu inconnu
reconnaissable lisible illisible compréhensible incompréhensible crédible incroyable plausible acceptable inacceptable
convenable approprié déplacé opportun inopportun commode gênant gêné touchant émouvant pénible inoffensif dangereux
risqué transparent opaque caché voilé déguisé apparent potentiel littéral figuré symbolique décoratif fonctionnel
redondant supplémentaire proche lointain meilleur pire moindre démodé moderne traditionnel conventionnel typique
stéréotypé improvisé spontané calculé stratégique tactique double pressé tardif machinal automatique admiratif gratuit
anodin discret pudique étranger mauvais laid vain hypocrite feint joué vide boiteux étonnant convaincant éloquent
parlant bavard laconique ample maigre mince haut élevé inférieur supérieur intérieur extérieur antérieur postérieur
contraire inverse opposé voisin lié favorable défavorable agréable désagréable blessant vexant aimable sensible solide
naïf grave inquiet sceptique douloureux honorable intact acquis étendu méfiant coupable
véritable ingrat légitime fragile minuscule suspect conditionnel sobre énorme raide vérifiable obligatoire honteux
joyeux manifeste
drôle étrange soudain tranquille lâche
"""
"""Adjectives, in the masculine."""

IRREGULAR_QUALITIES = """
nouveau nouvelle nouveaux nouvelles vieux vieille vieilles fou folle doux douce douces faux fausse fausses long longue
longs longues public publique publics publiques franc franche francs franches bref brève brefs brèves sec sèche secs
sèches frais fraîche fraîches net nette nets nettes muet muette muets muettes gros grosse grosses bas basse basses
épais épaisse épaisses gentil gentille gentils gentilles flatteur flatteuse flatteurs flatteuses trompeur trompeuse
trompeurs trompeuses manipulateur manipulatrice manipulateurs manipulatrices ambigu ambiguë ambigus ambiguës pareil
pareille pareils pareilles banal banale banals banales bancal bancale bancals bancales tiers favori favorite favoris
favorites
entrouverte entrouvertes soudaine soudaines blanc blancs blanche blanches
"""
"""Adjectives whose feminine no rule makes, with all their forms."""

MANNERS = """
clairement directement exactement simplement surtout entièrement vraiment probablement immédiatement ouvertement
seulement soudainement brusquement mécaniquement poliment froidement vaguement précisément généralement
personnellement particulièrement publiquement couramment brièvement rapidement lentement lourdement légèrement
fortement faiblement pleinement totalement complètement partiellement absolument relativement finalement initialement
actuellement constamment régulièrement purement superficiellement profondément sensiblement visiblement apparemment
évidemment forcément nécessairement naturellement artificiellement excessivement honnêtement sincèrement sèchement
doucement fermement maladroitement élégamment hâtivement prudemment gratuitement inutilement principalement
essentiellement largement quasiment délibérément volontairement automatiquement machinalement prématurément
indirectement implicitement explicitement littéralement réellement facilement difficilement justement autrement
également aisément peine propre propres sobrement longuement nettement
franchement manifestement agréablement hormis debout
emblée exprès joliment soigneusement discrètement
"""
"""Adverbs."""

_VERBS = [french_verb(entry) for entry in VERBS.split()]
SINGULAR = frozenset(form for verb in _VERBS for form in verb.singular)
"""The verbs' third person singular."""
PLURAL = frozenset(form for verb in _VERBS for form in verb.plural)
"""Their third person plural."""
INFINITIVES = frozenset(verb.infinitive for verb in _VERBS)
"""Their infinitives."""
PARTICIPLES = frozenset(form for verb in _VERBS for form in verb.participles)
"""Their participles."""
TEXT_NOUNS = frozenset(french_nouns(ABOUT_TEXT.split()))
"""``ABOUT_TEXT`` with plurals."""
OTHER_NOUNS = frozenset(french_nouns(ABOUT_OTHER.split())) - TEXT_NOUNS
"""``ABOUT_OTHER`` with plurals."""
ADJECTIVES = frozenset(french_adjectives(QUALITIES.split())) | frozenset(IRREGULAR_QUALITIES.split())
"""All forms of the adjectives."""
