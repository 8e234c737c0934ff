import Core

extension CertificatAccident.Lesions {
    static let osEtArticulations: [Nomenclature.Term] = {
        let family = "Os et articulations"
        return [
            term(1, "Fracture fermée", family, "cassé", "cassure", "fracture", "os cassé", "fêlure", "fissure osseuse"),
            term(2, "Fracture ouverte", family, "os à nu"),
            term(3, "Entorse", family, "foulure", "ligament", "élongation ligamentaire", "cheville tordue", "torsion"),
            term(4, "Luxation", family, "déboîté", "déboîtement", "subluxation", "épaule sortie"),
            term(5, "Lésion du ménisque", family, "ménisque déchiré", "méniscale"),
            term(6, "Contusion", family, "bleu", "hématome", "ecchymose", "coup", "choc", "bosse"),
            term(7, "Épanchement articulaire", family, "hydarthrose", "hémarthrose", "articulation gonflée", "synovite"),
            term(8, "Arthrose ou arthropathie", family, "usure", "arthrite"),
        ]
    }()

    static let musclesEtTendons: [Nomenclature.Term] = {
        let family = "Muscles et tendons"
        return [
            term(9, "Déchirure musculaire", family, "claquage", "élongation", "froissement", "muscle déchiré"),
            term(10, "Tendinopathie", family, "tendinite", "inflammation du tendon", "ténosynovite", "coiffe"),
            term(11, "Rupture de tendon", family, "tendon rompu", "section de tendon", "tendon coupé"),
            term(12, "Bursite", family, "hygroma", "bourse séreuse"),
            term(13, "Épicondylite", family, "tennis elbow", "épitrochléite"),
            term(14, "Hernie de la paroi", family, "hernie inguinale", "éventration", "hernie ombilicale"),
        ]
    }()

    static let dos: [Nomenclature.Term] = {
        let family = "Dos"
        return [
            term(15, "Lombalgie aiguë", family, "lumbago", "mal de dos", "tour de reins", "dos bloqué", "mal aux reins", "lombalgie"),
            term(16, "Sciatique ou cruralgie", family, "sciatique", "lombosciatique", "cruralgie", "lombocruralgie"),
            term(17, "Hernie discale", family, "conflit discal", "discopathie"),
            term(18, "Cervicalgie", family, "torticolis", "coup du lapin", "mal au cou", "entorse cervicale"),
            term(19, "Dorsalgie", family, "douleur dorsale"),
        ]
    }()

    static let plaiesEtBrulures: [Nomenclature.Term] = {
        let family = "Plaies et brûlures"
        return [
            term(20, "Plaie", family, "coupure", "entaille", "blessure", "section", "lacération"),
            term(21, "Plaie par piqûre", family, "piqûre", "aiguille", "accident d’exposition au sang", "AES", "seringue"),
            term(22, "Plaie par écrasement", family, "écrasement", "doigt coincé", "doigt écrasé"),
            term(23, "Morsure", family, "chien", "mordu", "griffure"),
            term(24, "Amputation", family, "doigt coupé", "arrachement", "section complète"),
            term(25, "Écorchure", family, "égratignure", "dermabrasion", "éraflure", "abrasion"),
            term(26, "Corps étranger", family, "éclat", "limaille", "poussière", "projection", "écharde"),
            term(27, "Brûlure thermique", family, "brûlé", "ébouillanté", "flamme", "eau chaude"),
            term(28, "Brûlure chimique", family, "acide", "soude", "produit caustique"),
            term(29, "Électrisation", family, "électrocution", "choc électrique", "courant"),
            term(30, "Gelure", family, "froid", "engelure"),
        ]
    }()

    static let teteEtNerfs: [Nomenclature.Term] = {
        let family = "Tête et nerfs"
        return [
            term(31, "Commotion cérébrale", family, "traumatisme crânien", "perte de connaissance", "assommé"),
            term(32, "Lésion nerveuse", family, "nerf coupé", "paralysie", "compression d’un nerf"),
            term(33, "Syndrome du canal carpien", family, "nerf médian", "main engourdie", "fourmillements"),
            term(34, "Surdité", family, "perte d’audition", "bruit", "traumatisme sonore", "acouphènes"),
            term(35, "Lésion de l’œil", family, "kératite", "coup d’arc", "conjonctivite", "brûlure de l’œil"),
            term(36, "Vertige ou malaise", family, "malaise vagal", "syncope", "étourdissement"),
        ]
    }()

    static let maladies: [Nomenclature.Term] = {
        let family = "Maladies"
        return [
            term(37, "Dermatose", family, "eczéma", "allergie de la peau", "dermatite", "irritation"),
            term(38, "Asthme ou rhinite", family, "allergie respiratoire", "farine", "isocyanates"),
            term(39, "Plaques pleurales ou fibrose", family, "amiante", "silicose", "asbestose", "pneumoconiose"),
            term(40, "Tumeur", family, "cancer", "mésothéliome"),
            term(41, "Maladie infectieuse", family, "infection", "contagion", "hépatite", "tuberculose", "leptospirose", "tétanos"),
            term(42, "Intoxication", family, "monoxyde de carbone", "solvant", "inhalation de gaz", "fumées", "plomb", "pesticide"),
            term(43, "Accident cardiaque ou vasculaire", family, "infarctus", "AVC", "embolie", "angor"),
            term(44, "Coup de chaleur", family, "insolation", "déshydratation", "hyperthermie"),
        ]
    }()

    static let psychisme: [Nomenclature.Term] = {
        let family = "Psychisme"
        return [
            term(45, "État de stress aigu", family, "choc émotionnel", "agression", "braquage", "stress post-traumatique", "choc psychologique"),
            term(46, "Anxiété ou dépression réactionnelle", family, "dépression", "burn out", "épuisement professionnel", "harcèlement", "anxiété"),
        ]
    }()

    static let autres: [Nomenclature.Term] = {
        let family = "Autres"
        return [
            term(47, "Douleur sans lésion visible", family, "douleur", "mal"),
            term(48, "Lésions multiples", family, "polytraumatisme", "plusieurs blessures"),
        ]
    }()
}
