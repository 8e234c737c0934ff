public import Core

/// From a row of a line list to a contact.
enum ContactReading {
    static func read(_ row: TableRow, _ mapping: ColumnMapping, latest: LocalDate) -> Result<ReadContact, LineListRefusal> {
        var values = RowValues(row, mapping, latest: latest)
        guard let cas = values.identifier("cas") else { return .failure(LineListRefusal(motif: .sansCas)) }
        var read = ReadContact(line: row.line, cas: cas)
        read.identifiant = values.identifier("identifiant")
        (read.nom, read.prenom, read.nomComplet) = (values.text("nom"), values.text("prenom"), values.text("nomComplet"))
        read.telephone = values.text("telephone").map { LeadingZero.restored($0, length: 10) }
        guard read.identifiant != nil || read.nom != nil || read.prenom != nil || read.nomComplet != nil || read.telephone != nil else {
            return .failure(LineListRefusal(motif: .sansIdentifiant))
        }
        read.nir = values.text("nir")?.filter { !$0.isWhitespace }
        read.sexe = values.text("sexe").map(SexText.read)
        read.courriel = values.text("courriel")
        read.codePostal = values.text("codePostal").map { LeadingZero.restored($0, length: 5) }
        (read.commune, read.departement) = (values.text("commune"), values.departement("departement"))
        read.dateNaissance = values.date("dateNaissance")
        if let birth = read.dateNaissance, birth.years(to: values.latest) > CaseReading.ageMax {
            values.leaveOut("dateNaissance", "Cette naissance donnerait plus de \(CaseReading.ageMax) ans.")
            read.dateNaissance = nil
        }
        read.dateContact = values.date("dateContact")
        read.foyer = values.text("foyer").flatMap(YesNo.read)
        read.duree = values.integer("duree", in: 0...LinkReading.minutesMax)
        if let text = values.text("distance") {
            read.distance = LinkReading.metres(text)
            if read.distance == nil { values.leaveOut("distance", "«\u{A0}\(text.prefix(40))\u{A0}» n’est pas une distance.") }
        }
        read.masque = values.text("masque").flatMap(YesNo.read)
        read.soignant = values.text("soignant").flatMap(YesNo.read)
        read.lien = values.text("lien")
        (read.etatFiche, read.enregistreLe, read.jointLe) = (values.text("etatFiche"), values.text("enregistreLe"), values.text("jointLe"))
        read.essais = values.integer("essais", in: 0...100)
        read.signalements = values.signalements
        return .success(read)
    }
}

extension LineListReader where Value == ReadContact {
    /// - Parameter latest: the day of the import; a later date is in the future.
    public convenience init(contacts table: TableReader, mapping: ColumnMapping, latest: LocalDate) {
        self.init(table, read: { ContactReading.read($0, mapping, latest: latest) }, signalements: \.signalements)
    }
}
