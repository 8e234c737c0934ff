/// How people ask, in their own words, and the rule that answers them. Written for this desk.
enum Phrases {
    static let toutes = lire(lignes)

    static func lire(_ lines: String) -> [(regle: String, texte: String)] {
        lines.split(separator: "\n").map { line in
            let parts = line.split(separator: "|", maxSplits: 1)
            return (String(parts[0]), String(parts[1]))
        }
    }

    private static let lignes = """
        C01|colonie de vacances certificat médical
        C01|certificat pour la colo
        C01|centre de loisirs demande un certificat
        C01|certificat sans aucun texte qui l'exige
        C01|demande abusive de certificat
        C01|circulaire 2011 certificats inutiles
        C02|est-ce que le médecin peut refuser un certificat
        C02|certificat sans examen
        C02|certificat de complaisance
        C02|consultation pour certificat remboursée ?
        C02|le certificat est-il remboursé
        C02|combien coûte un certificat, qui paie le tarif
        C03|dossier mdph première demande
        C03|certificat mdph
        C03|formulaire handicap cerfa 15695
        C03|demande AAH
        C03|carte d'invalidité pour la première fois
        C04|renouvellement mdph sans changement
        C04|mdph veut refaire le certificat, état stable
        C04|renouveler le dossier handicap
        C04|renouvellement AAH même état
        C05|mdph handicap définitif
        C05|trisomie mdph
        C05|pathologie irréversible et incurable mdph
        C05|handicap à vie faut-il refaire le certificat
        C06|demande d'apa
        C06|grille aggir
        C06|allocation personnalisée d'autonomie conseil départemental
        C06|questionnaire médical apa département
        C07|licence foot adulte
        C07|certif sport club
        C07|certificat médical licence tennis
        C07|inscription club de basket adulte
        C07|licence fédération athlétisme senior
        C07|renouvellement licence judo adulte
        C07|certif escalade 35 ans
        C08|marathon certificat
        C08|dossard semi marathon
        C08|compétition de natation adulte
        C08|trail certificat médical
        C08|compet tennis
        C08|certificat pour un triathlon
        C09|certif judo enfant
        C09|licence foot mineur
        C09|inscription judo 8 ans
        C09|certificat sport fille 12 ans
        C09|mon fils veut faire du foot
        C09|ado licence handball club
        C09|gym enfant club
        C10|compétition judo enfant
        C10|tournoi de foot mineur
        C10|championnat natation ado
        C10|match de basket 10 ans
        C11|salle de sport
        C11|certificat fitness
        C11|inscription muscu
        C11|basic fit demande un certificat
        C11|yoga à l'association communale
        C11|crossfit
        C12|course du village non fédérale
        C12|course caritative
        C12|compétition amicale hors fédération
        C12|foulées de quartier course amicale
        C13|certificat plongée
        C13|boxe compétition
        C13|tir sportif licence
        C13|moto rallye licence
        C13|plongée sous marine enfant
        C13|jet ski compétition
        C13|certif parachute
        C13|apnée certificat
        C14|unss
        C14|usep certificat
        C14|association sportive du collège
        C14|sport scolaire licence unss
        C15|danse classique
        C15|cours de danse enfant
        C15|école de danse certificat
        C15|modern jazz
        C16|licence sportive tous les trois ans ancienne règle
        C16|ancienne loi licence 2018
        C17|crèche donner doliprane
        C17|nounou médicament ordonnance
        C17|assmat sirop
        C17|antibiotique à la crèche
        C17|crèche paracétamol
        C18|crèche piqûre insuline
        C18|aérosol chez la nounou
        C18|injection stylo adrénaline crèche
        C18|médicament difficile à donner crèche
        C19|crèche absence 2 jours
        C19|absence crèche
        C19|un jour d'absence à la crèche
        C19|bébé malade 3 jours crèche
        C19|absence de deux jours chez la nounou
        C20|absence crèche 5 jours
        C20|crèche absence une semaine facture
        C20|crèche absent 4 jours
        C20|crèche bébé malade 10 jours
        C21|halte garderie absence
        C21|absence accueil occasionnel
        C21|halte-garderie malade un jour absence
        C22|retour à la crèche
        C22|certificat de non contagion crèche
        C22|non contagion
        C22|réintégration crèche après maladie
        C22|certificat de reprise pour la crèche
        C22|la nounou veut un mot de guérison
        C23|inscription crèche
        C23|entrée en crèche certificat
        C23|première entrée crèche bébé
        C23|admission halte-garderie
        C24|certificat pas d'allergie
        C24|attester l'absence d'allergie
        C24|certificat aucune allergie école
        C25|pai crèche
        C25|allergie arachide école pai
        C25|asthme à l'école
        C25|enfant allergique crèche
        C26|apte à la vie en collectivité
        C26|bébé vie en collectivité
        C26|aptitude à la collectivité nourrisson
        C27|mot pour l'école
        C27|absence école
        C27|certificat absence scolaire
        C27|justificatif absence collège
        C27|mot d'absence lycée 2 jours
        C27|enfant malade école mot
        C27|absent à l'école une journée
        C27|certificat médical absence élève
        C28|varicelle école
        C28|école scarlatine
        C28|retour à l'école après la rougeole
        C28|maladie contagieuse école absence
        C28|coqueluche collège
        C29|entrée en maternelle
        C29|inscription école primaire
        C29|certificat pour rentrer au cp vaccins
        C29|inscription maternelle vaccin
        C30|voyage scolaire
        C30|classe de neige
        C30|sortie scolaire certificat
        C30|séjour linguistique collège
        C30|classe verte
        C31|apte au cours de sport à l'école
        C31|certificat aptitude eps
        C31|eps participation
        C31|pratique du sport à l'école contre-indication eps
        C32|dispense de sport
        C32|dispense eps
        C32|inapte sport collège
        C32|dispense piscine école entorse
        C32|certificat d'inaptitude eps 3 semaines
        C32|plâtre dispense gym
        C33|mot pour la cantine
        C33|absence cantine
        C33|justificatif cantine
        C33|remboursement repas cantine malade
        C33|cantine enfant absent 2 jours
        C34|cantine allergie
        C34|régime sans gluten cantine
        C34|panier repas allergie cantine
        C34|cantine pai arachide
        C35|arrêt de travail 2 jours
        C35|arrêt maladie d'un jour
        C35|absence travail 1 jour
        C35|malade une journée au boulot
        C35|patron veut un mot pour absence
        C36|certificat d'embauche
        C36|visite médicale d'embauche
        C36|certificat pour nouveau travail
        C36|recruteur demande certificat aptitude
        C37|reprise boulot
        C37|certificat de reprise du travail
        C37|retour au travail après arrêt
        C37|apte à reprendre le travail
        C37|employeur exige certificat de reprise
        C38|inapte à son poste
        C38|inaptitude au travail
        C38|aménagement de poste
        C38|restriction port de charges
        C39|accident du travail
        C39|accident de trajet
        C39|maladie professionnelle
        C39|rechute at
        C39|certificat initial accident
        C40|questionnaire assurance prêt
        C40|questionnaire de santé banque
        C40|assurance emprunteur questionnaire
        C40|tamponner questionnaire mutuelle
        C40|prêt immobilier questionnaire santé
        C41|médecin conseil assurance demande renseignements
        C41|courrier du médecin de la compagnie d'assurance
        C41|le médecin de l'assureur m'écrit
        C42|certificat mort naturelle pour la veuve
        C42|décès assurance vie ayants droit
        C42|certificat post mortem concubin
        C42|partenaire pacs décès mort naturelle
        C43|assurance cause du décès
        C43|antécédents du défunt
        C43|assureur demande cause de la mort
        C44|l'assureur demande un certificat après décès
        C44|mutuelle certificat post mortem
        C45|permis de conduire
        C45|aptitude à la conduite
        C45|certificat pour le permis poids lourd
        C45|visite médicale taxi
        C46|ceinture de sécurité
        C46|dispense de ceinture
        C46|exemption ceinture voiture
        C47|certificat de décès
        C47|fermeture cercueil
        C47|constat de décès
        C48|remplacer baignoire par douche
        C48|hlm adaptation logement
        C48|bailleur demande certificat travaux salle de bain
        C48|changer de logement ascenseur
        C49|balnéothérapie
        C49|chantier jeunes
        C49|télétravail certificat
        C49|séjour en altitude
        C50|jeunes sapeurs pompiers
        C50|jsp certificat
        C51|médecin agréé
        C51|fonction publique certificat aptitude
        C51|concours fonctionnaire visite médicale
        C52|certificat bonne santé covid
        C52|reprise après covid bon état de santé
        C52|test covid négatif pour reprendre le travail
        C33|mot cantine
        C33|la mairie veut un certificat pour rembourser la cantine
        C27|ma fille a raté l'école hier
        C27|mot d'excuse pour le collège
        C19|bébé fievre nounou 1 jour
        C22|retour en crèche apres gastro
        C22|non-contagion nounou
        C09|licence sportive enfant
        C09|certif foot gamin
        C09|rugby enfant licence
        C09|questionnaire de santé sport mineur
        C07|licence de sport
        C07|certif sport adulte
        C07|licence volley
        C08|10 km course à pied dossard
        C08|semi-marathon paris
        C11|abonnement salle de muscu
        C11|club de gym senior
        C15|danse
        C15|certif danse classique fille
        C32|dispense de gym
        C32|mot pour ne pas faire sport au collège
        C32|exempté de piscine
        C31|aptitude au sport scolaire
        C14|cross du collège unss
        C30|sortie ski avec l'école
        C30|voyage en Espagne avec la classe
        C37|retour boulot
        C37|certif de reprise
        C37|reprise du taf apres arret
        C36|certif embauche
        C36|certificat pour un job d'été
        C35|arret 1 jour
        C35|malade 2 jours patron
        C39|at
        C39|blessé au travail
        C40|formulaire assurance crédit
        C40|questionnaire médical prêt maison
        C41|lettre du médecin conseil de mon assurance
        C42|assurance décès veuve certificat
        C47|constater un décès
        C45|certificat permis
        C45|médecin pour récupérer son permis
        C46|ne pas mettre la ceinture
        C48|douche à l'italienne
        C48|certificat pour logement social
        C49|thalasso
        C49|certificat pour le télétravail
        C50|pompier ado
        C52|attestation covid employeur
        C52|certificat de bonne santé mairie
        C03|dossier MDPH enfant
        C03|cerfa mdph
        C04|renouvellement mdph
        C06|APA grand-mère
        C17|donner du sirop à la crèche
        C17|ordonnance doliprane assistante maternelle
        C18|insuline crèche
        C25|pai asthme
        C34|allergie cacahuète cantine
        C26|certificat vie en collectivité
        C23|inscription en crèche
        C29|inscription à l'école maternelle
        C29|rentrée cp
        C28|impétigo école
        C28|mon fils a la varicelle école
        C13|certificat boxe
        C13|plongée adulte
        C13|tir à la carabine
        C01|certificat scout
        C01|centre aéré
        C02|refuser un certificat
        C38|inapte au poste
        C20|absence crèche une semaine
        C20|crèche 4 jours
        C24|certificat non allergie
        C12|course du quartier
        C10|compétition enfant judo
        C10|tournoi tennis junior
        C51|visite fonctionnaire
        C44|assureur après le décès
        C43|antécédents décès assurance
        C05|mdph à vie
        C21|halte garderie absent
        C33|il a pas mangé à la cantine il était malade
        C33|le self du lycée veut un justificatif médical
        C27|mot du docteur pour retard école
        C27|absence lycée
        C27|enfant grippé école
        C19|la crèche réclame un certificat pour 24h d'absence
        C19|absence de 48h en crèche
        C22|certif pour remettre le petit à la crèche
        C22|attestation de guérison nounou
        C22|eviction creche
        C09|inscription foot u11
        C09|ma fille fait de la gym en club, certif obligatoire ?
        C09|licence équitation enfant
        C09|certificat non contre indication sport enfant
        C07|certificat de non contre-indication à la pratique du sport
        C07|certificat médical sport
        C07|CACI licence
        C07|aptitude sport adulte
        C08|certificat non contre indication course à pied
        C08|cyclosportive
        C08|course officielle adulte
        C11|basic-fit
        C11|piscine municipale aquagym
        C12|course d'obstacles entre amis
        C12|tournoi amical de pétanque
        C13|baptême de plongée
        C13|saut en parachute
        C13|kickboxing
        C13|MMA
        C15|conservatoire danse
        C15|hip-hop
        C32|dispense piscine
        C32|certif dispense sport 1 mois jambe cassée
        C32|mal au dos dispense eps
        C31|certificat d'aptitude pour l'eps
        C14|AS du collège
        C30|colonie avec l'école classe découverte
        C30|séjour ski scolaire
        C37|attestation reprise du travail
        C37|mon patron veut un certif pour que je reprenne
        C37|fin d'arrêt maladie reprise
        C36|visite d'embauche
        C36|certificat d'aptitude au travail avant embauche
        C36|contrat saisonnier certificat
        C35|justificatif absence travail
        C35|arrêt court
        C38|poste aménagé
        C39|accident au boulot
        C39|trouble musculo squelettique maladie pro
        C40|assurance de prêt
        C40|assurance emprunteur
        C41|courrier confidentiel médecin assurance
        C43|date de début de la maladie du défunt
        C45|aptitude conduite
        C45|médecin agréé permis
        C45|permis b retraité
        C46|ceinture grossesse
        C48|certificat pour ascenseur hlm
        C48|salle de bain pmr
        C49|certificat pour trekking en altitude
        C49|jacuzzi spa
        C50|jsp
        C52|bon état de santé
        C03|aah
        C03|certificat médical mdph
        C03|pch
        C04|refaire dossier mdph état stable
        C06|apa
        C06|gir
        C17|doliprane crèche
        C18|épipen crèche
        C25|projet d'accueil individualisé
        C34|intolérance gluten cantine
        C26|collectivité
        C23|crèche inscription
        C23|visite d'admission crèche
        C29|inscription école
        C28|gale école
        C28|scarlatine
        C01|certificat pour le centre de loisirs
        C01|stage bafa
        C02|prix certificat médical
        C02|certificat antidaté
        C20|15 jours d'absence à la crèche
        C24|attestation non allergique
        C51|médecin agréé liste
        C44|mutuelle décès
        C05|certificat définitif mdph
        C21|halte garderie
        """
}
