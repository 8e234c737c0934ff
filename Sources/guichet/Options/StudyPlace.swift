import ArgumentParser
import Desk
import Foundation

/// Where the data are, for commands that may begin with nothing: without a name, an embedded database of the folder `data`.
struct StudyPlace: ParsableArguments {
    @OptionGroup var place: DatabasePlace

    func opening(quiet: Bool) throws -> Opening {
        var place = place
        if place.database == nil, Settings["GUICHET_DATABASE"] == nil {
            try FileManager.default.createDirectory(atPath: "data", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            place.database = "sqlite:data/guichet.sqlite"
            if !quiet { say("database: sqlite:data/guichet.sqlite") }
        }
        var opening = try place.opening()
        opening.isQuiet = quiet
        return opening
    }
}
