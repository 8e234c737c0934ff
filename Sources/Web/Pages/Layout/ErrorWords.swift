/// What each status means to the person in front of the page.
struct ErrorWords {
    let title: String
    let happened: String
    let next: String
    var action = Link("Revenir à l’accueil", to: "/")

    /// An access that the counters closed.
    static let frozen = ErrorWords(
        title: "Accès suspendu", happened: "Votre accès est suspendu, par précaution.",
        next: "Ayez sous la main la référence ci-dessous\u{A0}: elle permet de retrouver ce qui s’est passé.", action: Link("Revenir à la page de connexion", to: "/connexion"))

    /// A person who limited the use of their data.
    static let limited = ErrorWords(
        title: "Données limitées", happened: "L’usage des données de cette personne est limité à sa demande.",
        next: "C’est un droit de la personne (RGPD, article 18)\u{A0}: sa caisse le lèvera avec elle. Le guichet ne peut pas faire d’exception, même en urgence.",
        action: Link("Revenir à l’accueil", to: "/"))

    /// More is asked than can be answered, for a moment. The words are the same for everyone, and hold no reference to look up.
    static let overloaded = ErrorWords(
        title: "Beaucoup de monde au guichet", happened: "Le guichet reçoit plus de demandes qu’il ne peut en traiter.",
        next: "Puis rechargez la page. Si le navigateur propose de renvoyer le formulaire, acceptez\u{A0}: rien n’est enregistré deux fois.",
        action: Link("Revenir à l’accueil", to: "/"))

    private init(title: String, happened: String, next: String, action: Link) {
        (self.title, self.happened, self.next, self.action) = (title, happened, next, action)
    }

    init(status: Int) {
        switch status {
        case 400, 422:
            title = "Demande illisible"
            happened = "Ce qui a été envoyé n’a pas pu être lu. Rien n’a été enregistré."
            next = "Revenez à la page précédente, vérifiez les champs et renvoyez le formulaire."
        case 401:
            title = "Session fermée"
            happened = "Votre session a pris fin, par sécurité. Rien de ce qui était déposé n’est perdu."
            next = "Identifiez-vous de nouveau pour reprendre où vous en étiez."
            action = Link("S’identifier", to: "/connexion")
        case 403:
            title = "Accès refusé"
            happened = "Votre situation actuelle ne permet pas cette action."
            next = "Si vous exercez à plusieurs titres, changez de situation. Sinon, demandez au titulaire du dossier."
        case 404, 410:
            title = "Page introuvable"
            happened = "Cette page n’existe pas, ou ne vous est pas accessible."
            next = "Vérifiez l’adresse, ou cherchez le dossier depuis l’accueil."
        case 405:
            title = "Action impossible ici"
            happened = "Cette adresse ne répond pas à ce type de demande."
            next = "Revenez à la page précédente et passez par ses boutons."
        case 409:
            title = "Action impossible dans cet état"
            happened = "Le dossier a changé d’état depuis que la page a été ouverte. Rien n’a été modifié."
            next = "Rouvrez le dossier pour voir où il en est."
        case 412:
            title = "Dossier modifié entre-temps"
            happened = "Quelqu’un d’autre a enregistré ce dossier pendant que vous l’aviez ouvert. Votre saisie n’a pas été enregistrée."
            next = "Revenez en arrière pour relire votre saisie, puis rouvrez le dossier pour partir de sa dernière version."
        case 413:
            title = "Envoi trop volumineux"
            happened = "Ce qui a été envoyé dépasse la taille acceptée. Rien n’a été enregistré."
            next = "Raccourcissez les textes libres, puis renvoyez le formulaire."
        case 429:
            title = "Trop de demandes"
            happened = "Trop de demandes sont arrivées de votre poste en peu de temps."
            next = "Attendez une minute, puis recommencez."
        case 503:
            title = "Guichet momentanément indisponible"
            happened = "Le guichet ne peut pas répondre pour l’instant. Tout ce qui a été déposé est en sûreté."
            next = "Réessayez dans une minute. Renvoyer deux fois le même formulaire ne crée pas de doublon."
        default:
            title = "Une erreur est survenue"
            happened = "Le guichet n’a pas pu terminer cette action. Elle n’a pas laissé d’effet partiel."
            next = "Réessayez. Si l’erreur revient, prévenez le support en donnant la référence ci-dessous."
        }
    }
}
