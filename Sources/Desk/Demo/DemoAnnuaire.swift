import Core
import Formats
import Store
import Synthetic

/// The territory's professionals as a file of the national directory, and what the desk adds to it: secure mail, contacts
/// of the funds, names that people give to places, free entries, a replacement to accept.
struct DemoAnnuaire: Sendable {
    let desk: Desk
    let world: DemoWorld

    /// Brings the directory in and draws its consequences.
    func tell() async throws {
        let file = FichierReleve(nom: "demonstration.txt", source: ByteSource(text()), date: world.now)
        let delivery = try await desk.importReleve(.annuaire, file, by: .operatorAtConsole("demo"))
        guard delivery.etat == .applique || delivery.etat == .inchange else {
            throw SettingsError("demo.annuaire", "The invented directory was not accepted: \(delivery.raison ?? delivery.etat.rawValue).", remedy: "Report it: the demonstration is at fault.")
        }
        _ = try await Worker(desk).followDirectory()
        try await secureMail()
        try await contacts()
        try await names()
        try await replacement()
    }

    /// The file, in the shape of the national extract.
    func text() -> String {
        var lines = [AnnuaireColumn.allCases.map(\.title).joined(separator: "|")]
        for index in 0..<world.sizes.professionnels {
            guard let person = world.synthetic.professionnel(at: index) else { continue }
            let persona = world.personaSeated(at: index)
            for site in world.sites(of: person, persona) { lines.append(line(person, persona, site)) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ person: SyntheticProfessionnel, _ persona: Persona?, _ site: DemoSite) -> String {
        var cells: [AnnuaireColumn: String] = [:]
        let names = persona.map(\.directoryNames) ?? (person.prenom, person.nom.uppercased())
        let profession = persona?.profession ?? person.profession
        cells[.typeIdentifiant] = "8"
        cells[.identifiant] = person.rpps.digits
        cells[.identifiantNational] = "8" + person.rpps.digits
        if persona?.name.hasPrefix("Dr ") ?? (person.civilite == "Dr") { (cells[.civiliteExercice], cells[.civiliteExerciceLibelle]) = ("DR", "Docteur") }
        // A persona's own title is not that of the person whose seat they took.
        if persona == nil { (cells[.civilite], cells[.civiliteLibelle]) = person.sexe == .feminin ? ("MME", "Madame") : ("M", "Monsieur") }
        (cells[.nom], cells[.prenom]) = (names.1, names.0)
        (cells[.profession], cells[.professionLibelle]) = (profession.code, profession.libelle)
        (cells[.categorie], cells[.categorieLibelle]) = ("C", "Civil")
        if let specialty = site.specialty {
            (cells[.typeSavoirFaire], cells[.typeSavoirFaireLibelle]) = ("S", "Spécialité ordinale")
            (cells[.savoirFaire], cells[.savoirFaireLibelle]) = (specialty.code, specialty.label)
        }
        (cells[.mode], cells[.modeLibelle]) = (site.mode, site.mode == "S" ? "Salarié" : "Libéral, indépendant, artisan, commerçant")
        cells[.siret] = site.siret
        cells[.finess] = site.finess
        cells[.technique] = site.technique
        cells[.raisonSociale] = site.name
        let street = site.adresse.lignes.first ?? ""
        let number = street.prefix { $0.isNumber }
        cells[.numeroVoie] = String(number)
        cells[.voie] = street.dropFirst(number.count).drop { $0 == " " }.description
        (cells[.codePostal], cells[.commune], cells[.communeLibelle]) = (site.adresse.codePostal.digits, site.adresse.codeINSEE ?? "", site.adresse.commune)
        cells[.telephone] = site.telephone
        cells[.departement] = "96"
        cells[.autorite] = "DEMO/Démonstration"
        return AnnuaireColumn.allCases.map { (cells[$0] ?? "").replacing("|", with: " ") }.joined(separator: "|")
    }
}

/// A place of practice as the demonstration's directory and accounts both know it.
struct DemoSite: Sendable {
    let name: String
    let mode: String
    let specialty: (code: String, label: String)?
    let adresse: Adresse
    let telephone: String
    let technique: String
    var finess: String?
    var siret: String?

    /// As the claims of the service of identity make it: `index|site|postal code|`.
    var key: String { "0|\(technique)|\(adresse.codePostal.digits)|" }
}

extension DemoWorld {
    /// Where somebody practises: the persona's own places, or those drawn for the person.
    func sites(of person: SyntheticProfessionnel, _ persona: Persona?) -> [DemoSite] {
        guard let persona, case .professionnel(_, _, let practices) = persona.part else {
            return person.situations.enumerated().map { number, place in
                DemoSite(
                    name: place.nom, mode: place.mode.rawValue, specialty: person.savoirFaire.map { ($0.code, $0.libelle) }, adresse: place.adresse,
                    telephone: place.telephone, technique: place.siret ?? place.finess?.code ?? "T\(person.rpps.digits)\(number)", finess: place.finess?.code,
                    siret: place.siret)
            }
        }
        let hospital = synthetic.territory.structures.first { $0.genre == .hopital }
        return practices.enumerated().compactMap { number, practice in
            let specialty = practice.specialty.map { ($0 == "Médecine générale" ? "SM54" : "SM02", $0) }
            switch practice.place {
            case .street(let street, let commune):
                // Practices at one address are one place, whoever works there.
                let technique = "C96" + String(Digest.of(street).prefix(12)).uppercased()
                return DemoSite(
                    name: practice.label.hasPrefix("Remplacement") ? "Cabinet médical des Tilleuls" : practice.label, mode: practice.mode, specialty: specialty,
                    adresse: synthetic.territory.communes[commune].adresse([street]), telephone: practice.telephone, technique: technique)
            case .hopital:
                guard let hospital else { return nil }
                return DemoSite(
                    name: hospital.nom, mode: practice.mode, specialty: specialty, adresse: hospital.adresse, telephone: practice.telephone,
                    technique: hospital.siret ?? "H96-\(number)", finess: hospital.finess?.code, siret: hospital.siret)
            }
        }
    }
}

extension Persona {
    fileprivate var profession: Profession? { if case .professionnel(let profession, _, _) = part { profession } else { nil } }

    /// « Dr Anne LECLERC » gives « Anne » and « LECLERC ».
    fileprivate var directoryNames: (String, String) {
        let words = name.split(separator: " ").filter { $0 != "Dr" }.map(String.init)
        return (words.first ?? "", words.dropFirst().joined(separator: " "))
    }
}
