import Core
import Formats
import Store

/// The row in hand as rows of the database, in the order of the columns that `AnnuaireLoad` names.
extension AnnuaireReader {
    func person(_ row: inout BulkRows, number: Int64, digest: Int64, names: (name: String, givenName: String), moment: Int64) {
        let identifier = field(.identifiantNational)
        let type = field(.typeIdentifiant)
        let isRPPS = identifier.count == 12 && identifier.first == UInt8(ascii: "8")
        row.int(number)
        row.text(identifier)
        row.text(type.isEmpty ? UnsafeRawBufferPointer(rebasing: identifier.prefix(1)) : type)
        if isRPPS { row.text(UnsafeRawBufferPointer(rebasing: identifier.dropFirst())) } else { row.null() }
        row.textOrNull(field(.civiliteExercice))
        row.textOrNull(field(.civilite))
        row.text(field(.nom))
        row.text(field(.prenom))
        row.text(names.name)
        row.text(names.givenName)
        row.textOrNull(field(.profession))
        row.textOrNull(field(.categorie))
        row.int(digest)
        row.int(moment)
    }

    func exercise(
        _ row: inout BulkRows, number: Int64, key: Int64, digest: Int64, site: Int64?, names: (name: String, givenName: String), moment: Int64
    ) {
        row.int(number)
        row.text(field(.identifiantNational))
        row.int(key)
        row.int(site)
        row.text(names.name)
        row.text(names.givenName)
        for column in Self.exerciseColumns { row.textOrNull(field(column)) }
        row.int(digest)
        row.int(moment)
    }

    func site(_ row: inout BulkRows, number: Int64, key: Int64, moment: Int64) {
        let trade = text(.enseigne)
        row.int(number)
        row.text(place())
        row.int(key)
        for column in Self.siteNames { row.textOrNull(field(column)) }
        row.text(NomPropre.folded(trade.isEmpty ? text(.raisonSociale) : trade))
        for column in Self.siteAddress { row.textOrNull(field(column)) }
        row.int(moment)
    }

    private static let exerciseColumns: [AnnuaireColumn] = [
        .commune, .profession, .categorie, .typeSavoirFaire, .savoirFaire, .mode, .secteur, .section, .role, .genreActivite, .autorite,
    ]
    private static let siteNames: [AnnuaireColumn] = [.finess, .finessJuridique, .siret, .siren, .technique, .raisonSociale, .enseigne]
    private static let siteAddress: [AnnuaireColumn] = [
        .complement, .complementGeo, .numeroVoie, .indiceVoie, .typeVoie, .voie, .distribution, .cedex, .codePostal, .commune, .communeLibelle, .pays,
        .telephone, .telephone2, .telecopie, .mail, .departement, .ancienIdentifiant,
    ]
}
