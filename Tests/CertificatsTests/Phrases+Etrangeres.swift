/// Written after the lexicon, as patients, doctors, secretaries, schools, employers and town halls type: with slips, without
/// accents, in the words of short messages. Measured once before anything was learned from them (see docs/certificats.md), then
/// learned from.
extension Phrases {
    static let etrangeres: [(regle: String, texte: String)] = lire(
        """
        C01|la ludothèque me demande une attestation médicale pr mon fils
        C01|l'auto école veut un certificat comme quoi je suis pas malade
        C01|on me demande un certificat pour le catéchisme
        C01|la résidence seniors exige un certificat avant l'entrée pour une animation
        C01|ils veulent un papier du docteur mais y a rien dans la loi
        C01|la piste de bowling réclame un certif
        C01|centre de vacances l'été certificat obligatoire ou pas
        C01|séjour scout fiche sanitaire certificat medecin
        C02|ai-je le droit de dire non à un patient qui veut un certificat
        C02|est ce que je suis obligé d examiner le patient avant de faire un certificat
        C02|tarif d'un certificat médical non remboursé
        C02|faire un certif sans voir le patient au téléphone
        C02|peut-on dater un certificat de la semaine dernière
        C03|1er dossier MDPH pour mon fils autiste
        C03|faire reconnaitre son handicap quel certificat
        C03|demande de carte mobilité inclusion
        C03|dossier rqth premiere fois
        C03|mdph papier à remplir par le généraliste
        C04|mdph redemande certificat alors que rien na changé
        C04|renouvelement aah situation identique
        C04|la mdph veut un nouveau certif tous les 2 ans
        C05|handicap qui ne changera jamais, encore un certificat mdph
        C05|amputé mdph à refaire sans arrêt
        C06|dossier apa pour maman de 86 ans
        C06|le conseil départemental veut un questionnaire médical pour l'aide à domicile
        C06|grille gir 4 certificat du médecin
        C07|reprendre le foot à 40 ans faut il un certif
        C07|je m'inscris au club d'athlé
        C07|licence de hand adulte renouvellement
        C07|ffr licence loisir touch adulte certificat
        C07|la fédé de badminton demande un certificat pour les majeurs
        C07|certif médical pr le judo jai 32 ans
        C08|semi de Boulogne faut un certificat ?
        C08|courir un 10km dossard certificat
        C08|inscription triathlon M
        C08|championnat régional de natation masters
        C08|tournoi open tennis adulte
        C09|ma fille de 9 ans commence le hand
        C09|certif gym petite fille club
        C09|faut il tjrs un certif pour les enfants au foot
        C09|inscription au judo de mon garcon
        C09|babygym certificat
        C09|licence mineur questionnaire de santé cerfa sport
        C10|mon ado a une compet de natation dimanche
        C10|tournoi u13 certificat
        C10|championnat départemental judo benjamins
        C11|keep cool me demande un certificat
        C11|abonnement à la salle de fitness du coin
        C11|cours de pilates de la mairie
        C11|l'asso de gym douce du village
        C11|on area certificat inscription
        C12|la color run organisée par le comité des fêtes
        C12|tournoi de sixte entre copains
        C12|course solidaire de la commune non chronométrée
        C13|stage de plongée niveau 1
        C13|ma fille veut faire de la boxe en compétition
        C13|tir à l'arme à feu licence
        C13|moto cross enfant
        C13|sauter en parachute tandem
        C13|chasse sous-marine licence
        C14|mon fils s'inscrit à l'AS de son collège
        C14|unss handball certificat
        C14|usep rencontre sportive école primaire
        C15|cours de danse contemporaine adulte
        C15|ma puce fait de la danse classique
        C15|école de danse certificat annuel
        C16|en 2019 il fallait un certificat tous les trois ans pour la licence
        C16|ancien système certificat licence 3 ans
        C17|la creche refuse de donner le doliprane sans certificat
        C17|la nounou peut elle donner un antibio
        C17|ventoline à la crèche, protocole ou juste ordonnance
        C17|assistante mat donner des gouttes dans les yeux
        C18|insuline à la crèche par les puéricultrices
        C18|stylo anapen nounou
        C18|enfant sous sonde gastrique en crèche
        C19|bébé absent 1 journée la creche veut un justif
        C19|absence 3 jours micro-crèche certificat
        C19|la directrice de crèche veut un certificat pour hier
        C20|déduction facture crèche enfant malade 1 semaine
        C20|6 jours absence creche certificat pour pas payer
        C20|bébé hospitalisé dix jours crèche facture
        C21|halte garderie mon fils malade ce matin remboursement
        C21|accueil occasionnel absence le jour même
        C22|retour creche apres conjonctivite
        C22|la crèche ne reprend pas ma fille sans certificat de guérison
        C22|certif de non contagiosité pour l'assistante maternelle
        C22|bronchiolite finie peut revenir à la crèche
        C23|certificat d'admission en crèche municipale
        C23|première rentrée en micro crèche quels papiers
        C23|mon bébé entre en crèche en septembre certificat collectivité
        C24|la cantine veut un certificat comme quoi il est pas allergique
        C24|crèche demande attestation absence allergies alimentaires
        C25|mon fils est allergique aux arachides, pai
        C25|enfant asthmatique à l'école que faire
        C25|renouveler le PAI de ma fille diabétique
        C26|certificat aptitude vie en collectivité bébé
        C26|apte à la collectivité
        C27|mon fils a manqué le collège lundi grippe
        C27|la vie scolaire veut un certificat médical
        C27|gastro, 2 jours sans école, mot du médecin
        C27|le lycée refuse le mot des parents
        C27|justifier l'absence d'un élève malade
        C27|ma fille etait malade hier lecole demande un papier
        C28|varicelle combien de jours d'éviction école certificat
        C28|impetigo retour école
        C28|ma fille a la scarlatine le directeur veut un certificat
        C28|gale au lycée
        C29|inscrire mon enfant en petite section
        C29|mairie certificat vaccins inscription école
        C29|entrée au cp certificat du médecin
        C30|classe découverte certificat médical
        C30|mon fils part au ski avec sa classe
        C30|voyage scolaire en angleterre attestation médecin
        C31|le prof d'eps veut un certificat d'aptitude
        C31|apte à suivre les cours d'eps
        C32|mon fils a le bras cassé pas de sport pendant 6 semaines
        C32|dispense sport annee entiere
        C32|inapte EPS partiel lycée
        C32|maux de ventre dispense piscine collège
        C33|la cantine ne rembourse pas les repas sans certificat
        C33|enfant malade cantine non facturée justificatif
        C33|mot pr le resto scolaire
        C34|régime sans lactose à la cantine
        C34|allergie oeuf cantine scolaire
        C35|je suis malade 1 jour mon patron veut un arret
        C35|absent 2j au boulot gastro
        C35|faut il un arrêt pour une journée
        C36|nouvelle embauche certificat d'aptitude
        C36|l'employeur veut un certificat avant de signer le contrat
        C36|job d'été mairie certificat médical
        C37|retour au taf après 3 semaines d'arrêt
        C37|mon employeur exige un certif de reprise
        C37|attestation que je peux retravailler
        C38|mon dos ne permet plus le port de charges au travail certificat
        C38|médecin traitant peut il faire une inaptitude
        C38|aménager mon poste de travail
        C39|je me suis blessé au boulot ce matin
        C39|déclaration accident du travail certificat initial
        C39|tendinite reconnue maladie pro certificat
        C40|la banque veut que le médecin remplisse le questionnaire
        C40|credit immo questionnaire de santé docteur
        C40|assurance emprunteur signer le formulaire
        C41|le médecin conseil de l'assurance m'écrit directement
        C41|axa demande le dossier médical de ma patiente
        C42|mon mari est mort l'assurance vie veut un certificat
        C42|certificat de mort naturelle pour toucher le capital décès
        C42|ma compagne pacsée décédée certificat assurance
        C43|l'assureur veut connaître la cause exacte du décès
        C43|date du premier diagnostic demandée après décès
        C44|la mutuelle réclame directement au docteur un certificat post-mortem
        C45|visite permis poids lourd
        C45|je suis diabétique faut il un certificat pour conduire
        C45|mon père de 88 ans peut il encore conduire
        C45|suspension de permis alcool visite
        C46|enceinte pas mettre la ceinture
        C46|exemption port de la ceinture
        C47|décès à domicile qui fait le certificat
        C47|pompes funèbres attendent le papier bleu
        C48|bailleur social veut un certificat pour remplacer la baignoire
        C48|changement d'appartement rez de chaussée certificat
        C49|mon chef veut un certif pour le télétravail
        C49|spa hotel certificat
        C49|trek au Népal certificat altitude
        C50|jsp mon fils 13 ans
        C50|cadets sapeurs-pompiers certificat
        C51|liste des médecins agréés
        C51|certificat pour entrer dans la fonction publique
        C52|test covid negatif exigé par le patron
        C52|certificat attestant que je n'ai plus le covid
        """)
}
