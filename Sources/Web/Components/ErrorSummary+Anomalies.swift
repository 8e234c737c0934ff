import Core

extension ErrorSummary {
    /// For a page whose boxes bear the names of the anomalies' fields.
    init(_ anomalies: [Anomaly]) {
        lines = anomalies.map {
            Line(message: $0.message, anchor: $0.field.isEmpty ? nil : FieldFrame.id(of: $0.field), source: $0.source)
        }
    }
}

extension [Anomaly] {
    /// What is said of one field.
    func messages(at field: String) -> [String] { filter { $0.field == field }.map(\.message) }
}
