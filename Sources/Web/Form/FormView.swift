import Core

/// Everything a form's page is made from. The content may be what is stored or what was just sent and
/// refused: what people typed is shown back to them either way.
struct FormView {
    let form: AnyForm
    let content: JSONValue
    var anomalies: [Anomaly] = []
    /// Where values put there beforehand come from, by dotted path.
    var sources: [String: String] = [:]
    var nomenclature: @Sendable (String) -> Nomenclature? = { _ in nil }
    /// What the reader may see: fields of other categories are not on the page at all.
    var categories = Set(DataCategory.allCases)
    var isDisabled = false

    init(
        _ form: AnyForm, content: JSONValue, anomalies: [Anomaly] = [], prefilled: [Prefilled] = [],
        categories: Set<DataCategory> = Set(DataCategory.allCases), isDisabled: Bool = false,
        nomenclature: @escaping @Sendable (String) -> Nomenclature? = { _ in nil }
    ) {
        self.form = form
        self.content = content
        self.anomalies = anomalies
        self.categories = categories
        self.isDisabled = isDisabled
        self.nomenclature = nomenclature
        // A source is told only while the value is still the one that came from there.
        sources = Dictionary(
            prefilled.filter { content.at($0.field) == $0.value }.map { ($0.field, $0.source) }, uniquingKeysWith: { first, _ in first })
    }

    func messages(at path: String, _ severity: Anomaly.Severity) -> [String] {
        anomalies.filter { $0.field == path && $0.severity == severity }.map(\.message)
    }

    /// Whether anything is wrong at a field or below it.
    func hasAnomaly(under path: String) -> Bool {
        anomalies.contains { $0.field == path || $0.field.hasPrefix(path + ".") }
    }
}
