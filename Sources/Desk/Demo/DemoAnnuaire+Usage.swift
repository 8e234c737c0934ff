import Core
import Store
import Synthetic

extension DemoAnnuaire {
    private func identifier(_ seat: Persona.Seat) -> String? {
        world.synthetic.professionnel(at: world.seat(seat)).map { "8" + $0.rpps.digits }
    }

    /// Several addresses, one that no longer serves, one ex-directory.
    func secureMail() async throws {
        let at = world.now.adding(hours: -24 * 300).millisecondsSince1970
        let (leclerc, benali, petit) = (identifier(.generaliste(0)), identifier(.generaliste(1)), identifier(.autre(0)))
        let ids = world.ids
        let old = world.now.adding(hours: -24 * 40).millisecondsSince1970
        try await desk.database.write { session in
            let table = Messageries(session)
            func add(_ number: Int, _ person: String?, _ address: String, hidden: Bool = false, rank: Int? = nil, until: Int64? = nil, description: String? = nil) throws {
                guard let person else { return }
                var record = MessagerieRecord(
                    id: ids.id("messagerie", number), address: address, type: "PER", person: person, place: nil, isExDirectory: hidden,
                    description: description, rank: rank, source: "saisie", since: at)
                record.until = until
                try table.insert(record)
            }
            try add(0, leclerc, "anne.leclerc@medecin.mssante.example", rank: 1)
            try add(1, leclerc, "cabinet.tilleuls@medecin.mssante.example", rank: 2, description: "Secrétariat du cabinet")
            try add(2, leclerc, "a.leclerc@ancien.mssante.example", until: old)
            try add(3, benali, "karim.benali@medecin.mssante.example", rank: 1)
            try add(4, petit, "louise.petit@medecin.mssante.example", hidden: true)
        }
    }

    /// What two funds tell of themselves; the others have yet to.
    func contacts() async throws {
        let door = DemoDoor(desk)
        let cpam = try await door.caller("agent-cpam", request: "demo")
        guard let fund = world.caisse(.general)?.codeOrganisme.code else { return }
        let weekdays = "du lundi au vendredi, 8 h 30 – 17 h"
        let contacts = [
            ContactCaisseSaisi(
                sujet: .delegue, intitule: "Marion LUCAS, déléguée de l’assurance maladie", role: "Visites, convention, campagnes de prévention", telephone: "03 53 01 40 01",
                courriel: "marion.lucas@cpam-sorne.example", horaires: weekdays, secteur: "Aubremont-sur-Sorne et vallée"),
            ContactCaisseSaisi(
                sujet: .delegue, intitule: "Denis FAURE, délégué de l’assurance maladie", role: "Visites, convention, campagnes de prévention", telephone: "03 53 01 40 02",
                courriel: "denis.faure@cpam-sorne.example", horaires: weekdays, secteur: "Plateau"),
            ContactCaisseSaisi(
                sujet: .informatique, intitule: "Rachid OUALI, conseiller informatique service", role: "Téléservices, cartes, télétransmission, logiciel", telephone: "03 53 01 40 10",
                courriel: "cis@cpam-sorne.example", horaires: "du lundi au samedi, 8 h – 20 h"),
            ContactCaisseSaisi(
                sujet: .medecinConseil, intitule: "Secrétariat des médecins-conseils", role: "Avis sur un arrêt, une affection de longue durée, un accord préalable",
                telephone: "03 53 01 40 20", horaires: "du lundi au vendredi, 9 h – 12 h et 14 h – 17 h"),
            ContactCaisseSaisi(
                sujet: .service, intitule: "Indemnités journalières", role: "Paiement et suivi des arrêts de travail", telephone: "03 53 01 40 31", courriel: "ij@cpam-sorne.example", horaires: weekdays),
            ContactCaisseSaisi(
                sujet: .service, intitule: "Relations avec les professionnels de santé", role: "Facturation, rejets, tiers payant", telephone: "03 53 01 40 32", horaires: weekdays),
        ]
        for contact in contacts { try await desk.writeContact(contact, caisse: fund, by: cpam) }
        let msa = try await door.caller("agent-msa", request: "demo")
        guard let farm = world.caisse(.agricole)?.codeOrganisme.code else { return }
        try await desk.writeContact(
            ContactCaisseSaisi(sujet: .service, intitule: "Service aux professionnels de santé", role: "Arrêts, droits, facturation", telephone: "03 53 01 41 01", horaires: weekdays),
            caisse: farm, by: msa)
    }

    /// How people here call their hospital, and what two practices typed that nobody has reconciled yet.
    func names() async throws {
        let door = DemoDoor(desk)
        let (leclerc, benali, admin) = (
            try await door.caller("dr-leclerc"), try await door.caller("dr-benali"), try await door.caller("admin")
        )
        let towns = world.synthetic.territory.communes
        if let hospital = world.synthetic.territory.structures.first(where: { $0.genre == .hopital })?.nom,
            let place = try await desk.chercherLieux(nom: hospital, by: admin).items.first
        {
            try await desk.nommerLieu(place.id, libelle: "L’hôpital", portee: .departement, by: admin)
        }
        for caller in [leclerc, benali] {
            _ = try await desk.garderLieuLibre(.lieu, texte: "labo des ramparts", commune: towns[0].nom, by: caller)
        }
        _ = try await desk.garderLieuLibre(.lieu, texte: "la maison de la Sorne", commune: towns[0].nom, by: leclerc)
        _ = try await desk.garderLieuLibre(.professionnel, texte: "Dr Benalli", commune: "", by: leclerc)
    }

    /// Dr Leclerc leaves next month: Dr Petit has yet to say yes.
    func replacement() async throws {
        guard let locum = world.synthetic.professionnel(at: world.seat(.autre(0))) else { return }
        let today = world.now.date(in: .paris).date
        try await desk.grantDelegation(
            DemandeDelegation(
                genre: .remplacant, delegataire: locum.rpps.digits, courriel: "louise.petit@exemple.example", debut: today.adding(days: 1), fin: today.adding(days: 15)),
            by: DemoDoor(desk).caller("dr-leclerc"))
    }
}

extension ContactCaisseSaisi {
    fileprivate init(
        sujet: SujetContact, intitule: String, role: String, telephone: String = "", courriel: String = "", horaires: String = "", secteur: String = ""
    ) {
        self.init(sujet: sujet.rawValue, intitule: intitule, role: role, telephone: telephone, courriel: courriel, horaires: horaires, secteur: secteur)
    }
}
