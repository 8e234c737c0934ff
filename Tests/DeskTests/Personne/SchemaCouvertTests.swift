import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// T67: no table and no column of the schema is forgotten. Whoever adds one says here what it is to the person.
@Suite("Every column is told to the person, or somebody says why not (T67)") struct SchemaCouvertTests {
    @Test(arguments: Engine.tested) func everyTableHasItsPlace(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let tables = Set(try await house.database.read { try BaseEntiere.schema($0) }.map(\.colonne.table))
            let told = GraphePersonne.tables.map(\.table.name), others = GraphePersonne.horsPersonne.map(\.table.name)
            #expect(Set(told).count == told.count && Set(others).count == others.count && Set(told).isDisjoint(with: others))
            #expect(tables.subtracting(told).subtracting(others).sorted() == [], "tables of the schema that are neither in GraphePersonne.tables nor in horsPersonne")
            #expect(Set(told + others).subtracting(tables).sorted() == [], "tables that are not in the schema")
            for one in GraphePersonne.horsPersonne { #expect(one.pourquoi.count > 20, "\(one.table.name) is left out without a reason") }
            // Whatever is told has its place and its title in the copy.
            let titled = LibellesPersonne.parties.flatMap { $0.tables.map(\.table) }
            #expect(titled.count == Set(titled).count && Set(titled) == Set(told), "titles: \(Set(titled).symmetricDifference(told).sorted())")
        }
    }

    @Test(arguments: Engine.tested) func everyColumnHasItsPlace(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let schema = try await house.database.read { try BaseEntiere.schema($0) }
            let leads = Set(EnsemblePersonne.allCases.compactMap { $0.table?.name })
            for table in GraphePersonne.tables {
                let columns = schema.filter { $0.colonne.table == table.table.name }
                let names = Set(columns.map(\.colonne.nom))
                let (hidden, accounts) = (Set(table.tus.map(\.colonne.name)), Set(table.comptes.map(\.name)))
                let (links, own) = (Set(table.liens.map(\.colonne.name)), Set(table.propres.map(\.name)))
                let spoken = hidden.union(accounts).union(links).union(own).union(table.cles.map(\.name))
                #expect(spoken.subtracting(names).sorted() == [], "\(table.table.name): columns that are not in the schema")
                for one in table.tus { #expect(one.pourquoi.count > 20, "\(table.table.name).\(one.colonne.name) is left out without a reason") }
                for (column, target) in columns {
                    let name = column.nom
                    #expect(hidden.contains(name) || LibellesPersonne.colonnes[name] != nil, "\(table.table.name).\(name) is told and has no name in LibellesPersonne.colonnes")
                    switch target {
                    case "compte": #expect(accounts.contains(name) || hidden.contains(name), "\(table.table.name).\(name) names an account: told by who it is, or left out")
                    case let target? where leads.contains(target):
                        #expect(
                            links.contains(name) || own.contains(name) || hidden.contains(name),
                            "\(table.table.name).\(name) refers to \(target): a way to more rows of the person (par:), one of theirs (propres:), or another's (sauf:)")
                    default: break
                    }
                }
            }
        }
    }

    /// A table that refers to somebody's row is never set aside as nobody's without being seen here.
    @Test func whatRefersToAPersonIsTold() async throws {
        // Answers kept for repeated requests, decoys.
        let seen: Set = ["leurre", "sortie"]
        try await withEmptyDesk(.sqlite) { house in
            let schema = try await house.database.read { try BaseEntiere.schema($0) }
            let told = Set(GraphePersonne.tables.map(\.table.name))
            let leads = Set(EnsemblePersonne.allCases.compactMap { $0.table?.name })
            let found = Set(schema.filter { $0.vers.map(leads.contains) ?? false && !told.contains($0.colonne.table) }.map(\.colonne.table))
            #expect(found == seen, "they refer to a person's rows and are left out: \(found.symmetricDifference(seen).sorted())")
        }
    }
}
