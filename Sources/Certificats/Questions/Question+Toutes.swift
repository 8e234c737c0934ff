extension Question {
    /// The tree, as data: every rule is at most three questions away.
    public static let toutes: [Question] = [
        Question(debut, "Qui demande le certificat ?", [
            Choix("Une crèche, une assistante maternelle", .question("creche")),
            Choix("Une école, un collège, un lycée, une cantine", .question("ecole")),
            Choix("Un club, une salle, une école de danse, un organisateur sportif", .question("sport")),
            Choix("Un employeur", .question("employeur")),
            Choix("Une assurance, une banque, une mutuelle", .question("assurance")),
            Choix("La MDPH, le département", .question("handicap")),
            Choix("La préfecture, la mairie, un bailleur, une autre administration", .question("administration")),
            Choix("Quelqu’un d’autre", .question("autre")),
        ]),
        Question("creche", "De quoi s’agit-il ?", [
            Choix("D’une absence", .question("creche-absence")),
            Choix("D’une entrée, d’un retour, de la vie en collectivité", .question("creche-entree")),
            Choix("D’un médicament à donner", .question("creche-medicament")),
            Choix("D’une allergie ou d’une maladie grave", .question("creche-allergie")),
        ]),
        Question("creche-absence", "Quelle absence ?", [
            Choix("Trois jours au plus, accueil régulier", .regle("C19")), Choix("Plus de trois jours, accueil régulier", .regle("C20")),
            Choix("Accueil occasionnel, halte-garderie", .regle("C21")),
        ]),
        Question("creche-entree", "À quel moment ?", [
            Choix("La première entrée", .regle("C23")), Choix("Le retour après une maladie", .regle("C22")), Choix("« Apte à la vie en collectivité », hors de l’entrée", .regle("C26")),
        ]),
        Question("creche-medicament", "Comment se donne-t-il ?", [
            Choix("Simplement : sirop, gouttes, comprimé", .regle("C17")), Choix("Avec un geste à apprendre, ou difficilement", .regle("C18")),
        ]),
        Question("creche-allergie", "Que veut la structure ?", [
            Choix("L’attestation que l’enfant n’a pas d’allergie", .regle("C24")), Choix("De quoi accueillir un enfant allergique ou malade", .regle("C25")),
        ]),
        Question("ecole", "De quoi s’agit-il ?", [
            Choix("D’une absence ou d’un retour", .question("ecole-absence")), Choix("Du cours de sport, du sport scolaire", .question("ecole-sport")), Choix("De la cantine", .question("ecole-cantine")),
            Choix("De l’entrée à l’école", .regle("C29")), Choix("D’une sortie ou d’un voyage", .regle("C30")), Choix("D’une allergie, d’une maladie, d’un médicament", .question("creche-allergie")),
        ]),
        Question("ecole-absence", "Quelle maladie ?", [
            Choix("Une maladie contagieuse : varicelle, rougeole, coqueluche…", .regle("C28")), Choix("Autre chose, ou on ne sait pas", .regle("C27")),
        ]),
        Question("ecole-sport", "Que veut l’établissement ?", [
            Choix("Prouver que l’élève peut suivre le cours", .regle("C31")), Choix("Prouver qu’il ne peut pas le suivre (dispense)", .regle("C32")), Choix("L’inscrire à l’UNSS, à l’USEP", .regle("C14")),
        ]),
        Question("ecole-cantine", "Pourquoi ?", [Choix("Une absence à la cantine", .regle("C33")), Choix("Un régime, une allergie", .regle("C34"))]),
        Question("sport", "Pour quoi faire ?", [
            Choix("Prendre une licence dans un club", .question("sport-licence")), Choix("Faire une compétition", .question("sport-competition")),
            Choix("S’inscrire dans une salle, une association non affiliée", .regle("C11")), Choix("De la danse", .regle("C15")),
            Choix("Plongée, boxe, tir, sport mécanique, parachutisme… (contraintes particulières)", .regle("C13")),
        ]),
        Question("sport-licence", "Pour qui, et quand ?", [
            Choix("Un adulte", .regle("C07")), Choix("Un enfant", .regle("C09")), Choix("Un élève, à l’UNSS ou à l’USEP", .regle("C14")), Choix("Une demande d’avant 2022", .regle("C16")),
        ]),
        Question("sport-competition", "Quelle compétition, et pour qui ?", [
            Choix("D’une fédération, un adulte", .regle("C08")), Choix("D’une fédération, un enfant", .regle("C10")), Choix("Hors de toute fédération", .regle("C12")),
        ]),
        Question("employeur", "À quelle occasion ?", [
            Choix("Une absence d’un à trois jours", .regle("C35")), Choix("Une embauche", .regle("C36")), Choix("Une reprise", .question("employeur-reprise")), Choix("Une inaptitude au poste", .regle("C38")),
            Choix("Un accident du travail, une maladie professionnelle", .regle("C39")), Choix("Le télétravail", .regle("C49")),
        ]),
        Question("employeur-reprise", "Que veut l’employeur ?", [
            Choix("Un certificat de reprise", .regle("C37")), Choix("Un certificat de « bonne santé » (Covid-19)", .regle("C52")),
        ]),
        Question("assurance", "À quelle occasion ?", [
            Choix("Un contrat, un prêt : questionnaire de santé", .regle("C40")), Choix("Un courrier du médecin de la compagnie", .regle("C41")), Choix("Un décès", .question("assurance-deces")),
        ]),
        Question("assurance-deces", "Qui demande, et quoi ?", [
            Choix("Les proches : mort naturelle ou accidentelle", .regle("C42")), Choix("La cause, les antécédents, les dates", .regle("C43")), Choix("L’assureur lui-même", .regle("C44")),
        ]),
        Question("handicap", "Pour quelle demande ?", [
            Choix("Une première demande à la MDPH", .regle("C03")), Choix("Un renouvellement, état inchangé", .regle("C04")), Choix("Un état irréversible", .regle("C05")),
            Choix("L’allocation d’autonomie (APA)", .regle("C06")),
        ]),
        Question("administration", "De quoi s’agit-il ?", [
            Choix("Du permis de conduire", .regle("C45")), Choix("De la ceinture de sécurité", .regle("C46")), Choix("D’un décès", .regle("C47")), Choix("D’un logement à adapter", .regle("C48")),
            Choix("D’un certificat réservé aux médecins agréés", .regle("C51")), Choix("D’un certificat de « bonne santé » (Covid-19)", .regle("C52")),
        ]),
        Question("autre", "De quoi s’agit-il ?", [
            Choix("Des jeunes sapeurs-pompiers", .regle("C50")), Choix("D’une balnéothérapie, d’un chantier citoyen, de l’altitude", .regle("C49")),
            Choix("D’un certificat qu’un texte prévoit, dont voici l’article", .regle("C02")), Choix("D’autre chose", .regle("C01")),
        ]),
    ]
}
