import Core

extension CertificatAccident.Sieges {
    static let teteEtVisage: [Nomenclature.Term] = {
        let family = "Tête et visage"
        return [
            term(1, "Crâne", family, "tête", "boîte crânienne", "traumatisme crânien", "cuir chevelu", "front", "tempe"),
            term(2, "Visage", family, "face", "figure", "joue", "pommette", "menton"),
            term(3, "Œil", family, "yeux", "oeil", "globe oculaire", "cornée", "paupière", "conjonctive"),
            term(4, "Oreille", family, "pavillon", "tympan", "audition", "oreille interne"),
            term(5, "Nez", family, "cloison nasale", "os propres", "narine"),
            term(6, "Bouche", family, "lèvre", "langue", "palais"),
            term(7, "Dents", family, "dent", "incisive", "molaire", "gencive"),
            term(8, "Mâchoire", family, "mandibule", "maxillaire", "articulation temporomandibulaire"),
        ]
    }()

    static let couEtDos: [Nomenclature.Term] = {
        let family = "Cou et dos"
        return [
            term(9, "Cou", family, "gorge", "larynx", "trachée"),
            term(10, "Rachis cervical", family, "nuque", "cervicales", "vertèbres du cou", "colonne cervicale", "torticolis", "coup du lapin"),
            term(11, "Rachis dorsal", family, "haut du dos", "milieu du dos", "dorsales", "vertèbres dorsales", "entre les omoplates"),
            term(12, "Rachis lombaire", family, "bas du dos", "lombaires", "reins", "lombes", "dos", "vertèbres lombaires", "tour de reins"),
            term(13, "Sacrum et coccyx", family, "queue", "croupion", "sacro-iliaque"),
            term(14, "Colonne vertébrale entière", family, "moelle épinière", "rachis entier", "tout le dos"),
        ]
    }()

    static let tronc: [Nomenclature.Term] = {
        let family = "Tronc"
        return [
            term(15, "Thorax", family, "poitrine", "cage thoracique", "torse"),
            term(16, "Côtes", family, "côte", "gril costal", "arc costal"),
            term(17, "Sternum", family, "plastron"),
            term(18, "Poumon et plèvre", family, "bronches", "voies respiratoires", "poumons", "appareil respiratoire"),
            term(19, "Cœur et vaisseaux", family, "coeur", "infarctus", "aorte", "artère"),
            term(20, "Abdomen", family, "ventre", "estomac", "foie", "rate", "intestin"),
            term(21, "Paroi abdominale", family, "hernie", "aine", "nombril", "ligne blanche", "muscles abdominaux"),
            term(22, "Rein et voies urinaires", family, "vessie", "uretère", "appareil urinaire"),
            term(23, "Bassin", family, "pelvis", "pubis", "os iliaque", "hanche osseuse"),
            term(24, "Organes génitaux", family, "testicule", "bourses", "vulve", "sexe"),
            term(25, "Fesse", family, "fessier", "ischion"),
        ]
    }()

    static let membreSuperieur: [Nomenclature.Term] = {
        let family = "Membre supérieur"
        return [
            term(26, "Épaule", family, "coiffe des rotateurs", "moignon", "deltoïde", "acromion"),
            term(27, "Clavicule", family, "acromioclaviculaire"),
            term(28, "Omoplate", family, "scapula"),
            term(29, "Bras", family, "humérus", "biceps", "triceps"),
            term(30, "Coude", family, "olécrane", "épicondyle", "tennis elbow"),
            term(31, "Avant-bras", family, "radius", "cubitus", "ulna"),
            term(32, "Poignet", family, "carpe", "scaphoïde", "canal carpien"),
            term(33, "Main", family, "paume", "métacarpe", "dos de la main"),
            term(34, "Pouce", family, "premier doigt", "trapèze"),
            term(35, "Index", family, "deuxième doigt"),
            term(36, "Majeur", family, "médius", "troisième doigt"),
            term(37, "Annulaire", family, "quatrième doigt"),
            term(38, "Auriculaire", family, "petit doigt", "cinquième doigt"),
            term(39, "Plusieurs doigts", family, "doigts", "phalanges", "bout des doigts", "ongle", "doigt"),
        ]
    }()

    static let membreInferieur: [Nomenclature.Term] = {
        let family = "Membre inférieur"
        return [
            term(40, "Hanche", family, "col du fémur", "coxo-fémorale", "trochanter"),
            term(41, "Cuisse", family, "fémur", "quadriceps", "ischio-jambiers"),
            term(42, "Genou", family, "rotule", "ménisque", "ligament croisé", "LCA", "creux poplité"),
            term(43, "Cheville", family, "malléole", "cou-de-pied", "ligament latéral externe"),
            term(44, "Jambe", family, "tibia", "péroné", "mollet", "fibula", "mollets"),
            term(45, "Tendon d’Achille", family, "achille", "talon arrière"),
            term(46, "Pied", family, "métatarse", "voûte plantaire", "plante du pied", "tarse"),
            term(47, "Talon", family, "calcanéum"),
            term(48, "Gros orteil", family, "hallux", "gros doigt de pied"),
            term(49, "Autres orteils", family, "orteils", "doigts de pied", "orteil"),
        ]
    }()

    static let ensemble: [Nomenclature.Term] = {
        let family = "Tout le corps"
        return [
            term(50, "Peau", family, "téguments", "cutané"),
            term(51, "Système nerveux", family, "cerveau", "encéphale", "nerf"),
            term(52, "Psychisme", family, "moral", "mental", "psychologique", "choc émotionnel", "burn out"),
            term(53, "Sièges multiples", family, "polytraumatisé", "plusieurs endroits", "corps entier"),
            term(54, "Organisme entier", family, "général", "intoxication", "malaise"),
        ]
    }()
}
