@testable import Store
import Testing

/// A constraint that speaks at COMMIT does not say whose row it is; one that speaks before does, and only its own request is refused.
@Suite struct SQLiteBatchFailureTests {
    static let constraints: [DatabaseError.Kind] = [.foreignKey, .unique("article_pkey"), .check(nil)]

    private func failure(_ kind: DatabaseError.Kind, isAtCommit: Bool) -> SQLiteBatch.Failure {
        SQLiteBatch.Failure(cause: DatabaseError(kind, "essai"), isAtCommit: isAtCommit)
    }

    @Test(arguments: constraints) func aConstraintAtCommitIsToldFromOneBefore(_ kind: DatabaseError.Kind) {
        #expect(failure(kind, isAtCommit: true).isConstraintAtCommit)
        #expect(!failure(kind, isAtCommit: false).isConstraintAtCommit)
    }

    @Test(arguments: [true, false]) func aFullDiskIsNoConstraint(isAtCommit: Bool) {
        #expect(!failure(.diskFull, isAtCommit: isAtCommit).isConstraintAtCommit)
    }
}
