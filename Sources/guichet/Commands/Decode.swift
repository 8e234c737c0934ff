import ArgumentParser
import Core
import Foundation

/// `guichet decode`: what a symbol says, for scripts.
struct Decode: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Decode what a scanner read.", subcommands: [INS.self])

    /// `guichet decode ins-datamatrix < text`
    struct INS: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ins-datamatrix", abstract: "Read an INS DataMatrix from standard input, and print its traits as JSON.")

        func run() throws {
            let bytes = FileHandle.standardInput.readDataToEndOfFile()
            do throws(INSDatamatrixError) {
                say(JSONWriter.text(try INSDatamatrix(String(decoding: bytes, as: UTF8.self)).json))
            } catch {
                say(JSONWriter.text(error.json))
                throw ExitCode.failure
            }
        }
    }
}
