import Core

extension ArretDeTravail.Motifs {
    static let dos: [Nomenclature.Term] = {
        let family = "Dos et nuque"
        return [
            term(22, "Lombalgie", family, "mal de dos", "lumbago", "tour de reins", "douleur lombaire", "dos bloqué"),
            term(23, "Sciatique", family, "lombosciatique", "sciatalgie", "douleur dans la jambe"),
            term(24, "Cruralgie", family, "névralgie crurale"),
            term(25, "Hernie discale", family, "conflit discal", "discopathie"),
            term(26, "Cervicalgie", family, "torticolis", "mal au cou", "douleur de la nuque"),
            term(27, "Névralgie cervicobrachiale", family, "NCB", "douleur du bras"),
            term(28, "Dorsalgie", family, "douleur dorsale", "mal de dos haut"),
        ]
    }()

    static let articulations: [Nomenclature.Term] = {
        let family = "Articulations et tendons"
        return [
            term(29, "Tendinopathie de l’épaule", family, "coiffe des rotateurs", "épaule douloureuse", "tendinite de l’épaule", "périarthrite"),
            term(30, "Capsulite de l’épaule", family, "épaule gelée", "capsulite rétractile"),
            term(31, "Épicondylite", family, "tennis elbow", "tendinite du coude", "coude douloureux"),
            term(32, "Syndrome du canal carpien", family, "main engourdie", "nerf médian"),
            term(33, "Tendinite du poignet ou de la main", family, "De Quervain", "ténosynovite", "doigt à ressaut"),
            term(34, "Gonalgie", family, "mal au genou", "douleur du genou", "genou douloureux", "ménisque"),
            term(35, "Arthrose", family, "coxarthrose", "gonarthrose", "rhizarthrose", "usure articulaire"),
            term(36, "Tendinopathie du membre inférieur", family, "tendon d’Achille", "tendinite de la hanche", "aponévrosite plantaire"),
            term(37, "Crise de goutte", family, "arthrite microcristalline", "chondrocalcinose"),
            term(38, "Rhumatisme inflammatoire", family, "polyarthrite rhumatoïde", "spondylarthrite", "PR", "SPA"),
            term(39, "Fibromyalgie", family, "douleurs diffuses", "douleur chronique"),
        ]
    }()

    static let traumatismes: [Nomenclature.Term] = {
        let family = "Traumatismes"
        return [
            term(40, "Entorse de la cheville", family, "cheville tordue", "foulure", "ligament de la cheville"),
            term(41, "Entorse du genou", family, "ligaments croisés", "LCA"),
            term(42, "Entorse du poignet ou des doigts", family, "foulure du poignet", "doigt retourné"),
            term(43, "Fracture du membre supérieur", family, "bras cassé", "poignet cassé", "main cassée", "clavicule", "scaphoïde"),
            term(44, "Fracture du membre inférieur", family, "jambe cassée", "cheville cassée", "pied cassé", "fémur", "tibia"),
            term(45, "Fracture de côte", family, "côtes cassées", "traumatisme du thorax"),
            term(46, "Fracture vertébrale", family, "tassement vertébral", "vertèbre cassée"),
            term(47, "Luxation de l’épaule", family, "épaule déboîtée"),
            term(48, "Plaie", family, "coupure", "suture", "morsure"),
            term(49, "Contusion", family, "hématome", "bleu", "coup", "chute"),
            term(50, "Brûlure", family, "ébouillantement"),
            term(51, "Traumatisme crânien", family, "commotion", "coup à la tête", "TC"),
            term(52, "Lésion musculaire", family, "déchirure", "claquage", "élongation", "contracture"),
        ]
    }()
}
