/// What part of the tracing somebody may see, as a condition of every statement that reads sheets for them: a sheet
/// outside it does not exist. Written here once.
public struct Perimetre: Sendable, Hashable {
    public let epidemic: String
    /// Never empty: nobody sees everywhere.
    public let departments: [String]

    public init(epidemic: String, departments: [String]) {
        self.epidemic = epidemic
        self.departments = departments.sorted()
    }

    /// `epidemie = … AND departement IN (…)`
    public var condition: SQL { "epidemie = \(epidemic) AND departement IN \(sql: .list(departments))" }

    /// The same for a search that has something rarer to go by.
    func besides(_ engine: Engine) -> SQL {
        "\(sql: engine.notSought("epidemie")) = \(epidemic) AND \(sql: engine.notSought("departement")) IN \(sql: .list(departments))"
    }

    public func holds(_ department: String) -> Bool { departments.contains(department) }
}
