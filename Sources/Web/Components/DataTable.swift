/// A table that becomes a list of cards on a narrow screen. Roles are written out because changing the
/// display of a table makes browsers forget that it is one.
struct DataTable: Component {
    struct Row {
        let cells: [HTML]
        /// Row heading first: the cell that names the row.
        init(@CellsBuilder _ cells: () -> [HTML]) { self.cells = cells() }
    }

    let caption: String
    let columns: [String]
    let rows: [Row]

    var body: HTML {
        el(.table, .class("data"), .role("table")) {
            el(.caption) { caption }
            el(.thead, .role("rowgroup")) {
                el(.tr, .role("row")) {
                    for column in columns { el(.th, .scope("col"), .role("columnheader")) { column } }
                }
            }
            el(.tbody, .role("rowgroup")) {
                for row in rows { line(row) }
            }
        }
    }

    private func line(_ row: Row) -> HTML {
        el(.tr, .role("row")) {
            for (column, cell) in zip(columns, row.cells) {
                if column == columns.first {
                    el(.th, .scope("row"), .role("rowheader")) { cell }
                } else {
                    el(.td, .role("cell"), Attribute("data-label", column)) { cell }
                }
            }
        }
    }
}

@resultBuilder
enum CellsBuilder {
    static func buildExpression(_ text: String) -> [HTML] { [HTML(text: text)] }
    static func buildExpression(_ html: HTML) -> [HTML] { [html] }
    static func buildExpression(_ cells: [HTML]) -> [HTML] { cells }
    static func buildExpression(_ component: some Component) -> [HTML] { [component.body] }
    static func buildBlock(_ cells: [HTML]...) -> [HTML] { cells.flatMap { $0 } }
}
