/// Kept apart: nothing is ever learned from these. Their share is the honest one. A phrase that fails here stays failing until a
/// general means mends it; when one is looked at to mend the lexicon, it moves to the others and a new one takes its place.
extension Phrases {
    static let reservees: [(regle: String, texte: String)] = lire(
        """
        C01|le club de lecture exige un certificat de bonne vue
        C01|la colo de mon gamin veut une attestation du pédiatre
        C01|pension de poneys un certif est il normal
        C02|un confrère refuse de faire le certificat en a-t-il le droit
        C02|consultation pour un certificat ça coûte combien
        C03|maman demande l'AAH pour la première fois
        C03|remplir le cerfa handicap
        C04|ma RQTH expire mon état est pareil
        C06|aide apa pour ma grand mère certificat
        C07|licence de tennis à 45 ans
        C07|certificat pour s'inscrire au club de volley
        C07|je reprends l'escalade en club
        C08|je cours le marathon de nantes
        C08|compétition de badminton vétéran
        C09|mon garçon de 7 ans veut jouer au rugby
        C09|inscription gym ma fille 6 ans
        C09|certif foot petit
        C10|compétition de gymnastique de ma fille de 11 ans
        C11|la salle de crossfit veut un certificat médical
        C11|inscription au club de marche de la commune
        C12|course à pied de mon village sans fédération
        C13|certificat plongée bouteille adulte
        C13|licence tir sportif renouvellement
        C13|boxe anglaise amateur combat
        C14|certificat pour l'unss badminton
        C15|modern jazz enfant certificat
        C17|peut on donner du paracétamol à la garderie avec l'ordonnance
        C18|injection à faire à la crèche
        C19|mon bb a loupé la crèche deux jours
        C20|absent de la crèche 8 jours varicelle déduire de la facture
        C22|retour chez la nounou après une gastro
        C22|la creche exige certificat de reprise
        C23|entrée en crèche en janvier
        C24|certificat de non allergie pour l'école
        C25|mise en place d'un pai allergie à l'école
        C27|le college reclame un certif pour une grippe
        C27|ma fille absente au lycée vendredi
        C27|mot d'absence primaire 39 de fièvre
        C28|retour en classe après la coqueluche
        C29|rentrée en maternelle papiers du médecin
        C30|certificat pour la classe de mer
        C31|aptitude eps lycée pro
        C32|cheville foulée dispense de sport 15 jours
        C32|dispense natation scolaire
        C33|justificatif pour remboursement cantine
        C34|enfant coeliaque à la cantine
        C35|arrêt d'une journée pour mon employeur
        C36|certificat demandé avant embauche en intérim
        C37|certificat pour reprendre le boulot lundi
        C38|le patron veut que le généraliste dise inapte
        C39|chute sur le trajet du travail
        C40|questionnaire santé du prêt immobilier à faire remplir
        C41|le médecin de la compagnie d'assurances réclame mon dossier
        C42|papa est décédé la banque demande mort naturelle ou accident
        C45|renouvellement permis taxi visite médicale
        C46|ceinture de sécurité dispense médicale
        C47|qui signe le certificat de décès
        C48|douche à la place de la baignoire logement hlm
        C49|attestation médicale télétravail mal de dos
        C50|jeune sapeur pompier inscription
        C51|visite chez un médecin agréé concours
        """)
}
