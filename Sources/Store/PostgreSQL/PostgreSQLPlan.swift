internal import CLibpq

/// A statement prepared at the server, with what is known of its rows once it has answered.
final class PostgreSQLPlan {
    let name: String
    private var known: PostgreSQLShape?

    init(name: String) {
        self.name = name
    }

    /// How its rows are asked for: as they are once all of its columns are of types read so here, as text otherwise.
    var resultFormat: Int32 { known?.isPlain == true ? 1 : 0 }

    /// The columns of a result of this statement: their names are written once.
    func shape(of result: OpaquePointer) -> PostgreSQLShape {
        if let known, known.types.count == Int(PQnfields(result)) { return known }
        let met = PostgreSQLShape(result)
        known = met
        return met
    }
}

/// The columns of a result: their names, shared by all rows, and their types.
struct PostgreSQLShape {
    let columns: Columns
    let types: [Oid]

    /// Whether the server's own form of every column is read here.
    let isPlain: Bool

    private static let plain: Set<Oid> = [
        PostgreSQLType.bool, PostgreSQLType.bytea, PostgreSQLType.int8, PostgreSQLType.int4, PostgreSQLType.int2, PostgreSQLType.float8, PostgreSQLType.text,
        PostgreSQLType.varchar,
    ]

    init(_ result: OpaquePointer) {
        let width = PQnfields(result)
        columns = Columns((0..<width).map { String(cString: PQfname(result, $0)) })
        types = (0..<width).map { PQftype(result, $0) }
        isPlain = types.allSatisfy(Self.plain.contains)
    }
}
