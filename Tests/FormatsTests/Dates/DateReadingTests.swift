import Core
import Formats
import Testing

@Suite struct DateReadingTests {
    static let today = LocalDate(year: 2020, month: 6, day: 15) ?? .min

    @Test(arguments: [
        ("2020-03-12", "2020-03-12"), ("2020-03-12T08:30:00Z", "2020-03-12"), ("2020-03-12 08:30", "2020-03-12"), ("12/03/2020", "2020-03-12"), ("1/3/2020", "2020-03-01"),
        ("1/3/20", "2020-03-01"), ("1/3/21", "1921-03-01"), ("12.03.2020", "2020-03-12"), ("12-03-2020", "2020-03-12"), ("2020/03/12", "2020-03-12"), ("2020/3/2", "2020-03-02"), ("20200312", "2020-03-12"),
        ("12 mars 2020", "2020-03-12"), ("1er avril 2020", "2020-04-01"), ("jeudi 12 mars 2020", "2020-03-12"), ("12-Mar-20", "2020-03-12"), ("12 févr. 2020", "2020-02-12"),
        ("March 12, 2020", "2020-03-12"), ("Mar 12, 2020", "2020-03-12"), ("12th of May 2020", "2020-05-12"), ("mar. 12 mai 2020", "2020-05-12"), ("2020-Mar-12", "2020-03-12"), ("43902", "2020-03-12"), ("43902.0", "2020-03-12"), ("43902.75", "2020-03-12"),
        ("12/03/2020 à 14:30", "2020-03-12"), ("12/03/2020 14:30:00", "2020-03-12"), (" 2020-03-12 ", "2020-03-12"), ("29/02/2020", "2020-02-29"), ("12 août 2019", "2019-08-12"), ("3-juil-19", "2019-07-03"),
    ])
    func read(_ example: (text: String, iso: String)) throws {
        #expect(DateReading().read(example.text, latest: Self.today) == .date(try LocalDate(iso: example.iso)))
    }

    @Test(arguments: ["", " ", "NA", "n/a", "-", "--", "?", "inconnu", "Inconnue", "unknown", "NULL", "NaN", "non renseigné", ".", "NaT", "N.C."]) func nothing(_ text: String) {
        #expect(DateReading().read(text, latest: Self.today) == .vide)
    }

    @Test(arguments: [
        ("31/02/2020", DateFault.inexistante), ("2019-02-29", .inexistante), ("12/13/2020", .inexistante), ("1900-02-29", .inexistante), ("00/01/2020", .inexistante), ("0202-03-12", .anneeInvraisemblable(202)),
        ("12/03/0202", .anneeInvraisemblable(202)), ("2920-03-12", .anneeInvraisemblable(2920)), ("16/06/2020", .future), ("2021-01-01", .future), ("bientôt", .illisible), ("mars 2020", .illisible),
        ("12/2020", .illisible), ("2020", .illisible), ("12", .illisible), ("12/03/20/20", .illisible), ("jui 12 2020", .illisible), ("99999", .illisible), ("12 mars", .illisible), ("0612345678", .illisible), ("vers le 3/3/2020", .illisible),
    ])
    func refused(_ example: (text: String, fault: DateFault)) {
        #expect(DateReading().read(example.text, latest: Self.today) == .refusee(example.fault))
        #expect(!example.fault.message.isEmpty)
    }

    @Test func monthFirst() throws {
        let reading = DateReading(order: .moisJour)
        #expect(reading.read("03/12/2020", latest: Self.today) == .date(try LocalDate(iso: "2020-03-12")))
        #expect(reading.read("2020-03-12", latest: Self.today) == .date(try LocalDate(iso: "2020-03-12")))
        #expect(reading.read("13/03/2020", latest: Self.today) == .refusee(.inexistante))
    }

    /// Any day, written in any way, comes back the same.
    @Test func everyWayOfEveryDay() {
        var chance = Seeded(11)
        for _ in 0..<3_000 {
            let date = LocalDate(epochDay: Self.today.epochDay - chance.below(30_000))
            for text in [date.iso, date.formattedShort, date.formattedFr, "\(date.day)/\(date.month)/\(date.year)", "\(date.iso)T23:59:59+02:00"] {
                #expect(DateReading().read(text, latest: Self.today) == .date(date), "\(text)")
            }
            if date.epochDay >= 20_000 - 25_569 { #expect(DateReading().read(String(date.epochDay + 25_569), latest: Self.today) == .date(date)) }
        }
    }
}

@Suite struct DateColumnTests {
    private func column(_ values: [String]) -> DateColumn {
        var column = DateColumn()
        for value in values { column.see(value) }
        return column
    }

    @Test func dayFirstIsProven() {
        let column = column(["03/04/2020", "25/04/2020", "NA"])
        #expect(column.reading.order == .jourMois && !column.isAmbiguous && column.remark == nil)
        #expect(column.values == 2 && column.dates == 2)
    }

    @Test func monthFirstOnlyWhenProven() {
        let column = column(["03/04/2020", "04/25/2020"])
        #expect(column.reading.order == .moisJour)
        #expect(column.remark?.contains("mois vient avant") == true)
    }

    @Test func bothWaysIsSaid() {
        let column = column(["03/04/2020", "05/06/2020", "2020-01-31"])
        #expect(column.reading.order == .jourMois && column.isAmbiguous)
        #expect(column.remark?.contains("jour puis mois") == true)
    }

    @Test func contradictionIsSaid() {
        let column = column(["25/04/2020", "04/25/2020"])
        #expect(column.reading.order == .jourMois && column.remark?.contains("mêle") == true)
    }

    @Test func sameFiguresProveNothing() {
        #expect(column(["03/03/2020", "2020-03-25"]).remark == nil)
    }
}
