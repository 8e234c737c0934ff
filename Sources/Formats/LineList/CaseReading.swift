import Core

/// From a row of a line list to a case.
enum CaseReading {
    /// More contacts than anyone names.
    static let contactsMax = 500
    static let ageMax = 120
    /// Days after which symptoms that follow the confirmation are a mistake of typing.
    static let onsetAfterConfirmation = 365

    static func read(_ row: TableRow, _ mapping: ColumnMapping, latest: LocalDate) -> Result<ReadCase, LineListRefusal> {
        var values = RowValues(row, mapping, latest: latest)
        var read = ReadCase(line: row.line)
        read.identifiant = values.identifier("identifiant")
        (read.nom, read.prenom, read.nomComplet) = (values.text("nom"), values.text("prenom"), values.text("nomComplet"))
        guard read.identifiant != nil || read.nom != nil || read.prenom != nil || read.nomComplet != nil else {
            return .failure(LineListRefusal(motif: .sansIdentifiant))
        }
        if let text = values.text("infecteur") { read.sources = SourceList.identifiers(text, separators: mapping.separators) }
        read.nir = values.text("nir")?.filter { !$0.isWhitespace }
        person(&read, &values)
        dates(&read, &values)
        read.nombreContacts = values.integer("nombreContacts", in: 0...contactsMax)
        read.signalements = values.signalements
        return .success(read)
    }

    private static func person(_ read: inout ReadCase, _ values: inout RowValues) {
        if let age = values.text("age") {
            if Int(age) == nil, AgeText.isRange(age) { read.trancheAge = age } else { read.age = values.integer("age", in: 0...ageMax) }
        }
        read.anneeNaissance = values.integer("anneeNaissance", in: (values.latest.year - ageMax)...values.latest.year)
        read.sexe = values.text("sexe").map(SexText.read)
        read.telephone = values.text("telephone").map { LeadingZero.restored($0, length: 10) }
        read.codePostal = values.text("codePostal").map { LeadingZero.restored($0, length: 5) }
        read.courriel = values.text("courriel")
        (read.commune, read.departement) = (values.text("commune"), values.departement("departement"))
        (read.region, read.pays) = (values.text("region"), values.text("pays"))
        read.etatFiche = values.text("etatFiche")
        (read.lieu, read.foyer, read.etat) = (values.text("lieu"), values.identifier("foyer"), values.text("etat"))
    }

    private static func dates(_ read: inout ReadCase, _ values: inout RowValues) {
        // Some lists have years of birth where the name says dates.
        if let year = values.text("dateNaissance"), year.utf8.count == 4, let plain = Int(year), plain > 1850, read.anneeNaissance == nil {
            read.anneeNaissance = plain <= values.latest.year ? plain : nil
        } else {
            read.dateNaissance = values.date("dateNaissance")
        }
        read.dateSymptomes = values.date("dateSymptomes")
        read.dateConfirmation = values.date("dateConfirmation")
        read.datePrelevement = values.date("datePrelevement")
        read.dateContact = values.date("dateContact")
        read.dateInfection = values.date("dateInfection")
        read.dateHospitalisation = values.date("dateHospitalisation")
        read.dateSortie = values.date("dateSortie")
        read.dateDeces = values.date("dateDeces")
        if let birth = read.dateNaissance, birth.years(to: values.latest) > ageMax {
            values.leaveOut("dateNaissance", "Cette naissance donnerait plus de \(ageMax) ans.")
            read.dateNaissance = nil
        }
        if let onset = read.dateSymptomes, let birth = read.dateNaissance, birth > onset {
            values.leaveOut("dateNaissance", "La naissance suivrait les premiers symptômes.")
            read.dateNaissance = nil
        }
        if let onset = read.dateSymptomes, let confirmed = read.dateConfirmation, onset.epochDay - confirmed.epochDay >= onsetAfterConfirmation {
            values.leaveOut("dateSymptomes", "Les premiers symptômes suivraient la confirmation de plus d’un an.")
            read.dateSymptomes = nil
        }
    }
}
