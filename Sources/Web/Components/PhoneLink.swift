/// A number that a telephone calls when it is touched, or the words that say there is none.
struct PhoneLink: Component {
    let number: String?
    let absent: String

    init(_ number: String?, absent: String = "—") {
        self.number = number
        self.absent = absent
    }

    var body: HTML {
        if let number {
            el(.a, .href("tel:" + number.filter { $0.isASCII && ($0.isNumber || $0 == "+") })) { number }
        } else {
            HTML(text: absent)
        }
    }
}
