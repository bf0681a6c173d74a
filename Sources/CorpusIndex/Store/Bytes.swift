import Foundation
import GRDB

extension Row {
    /// The bytes of a column; empty when it is NULL.
    func bytes(_ index: Int) throws -> [UInt8] {
        try withUnsafeData(atIndex: index) { data in data.map { [UInt8]($0) } ?? [] }
    }
}

extension [UInt8] {
    /// For handing bytes to SQLite as a blob.
    var blob: Data { Data(self) }
}
