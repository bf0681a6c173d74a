import CorpusModel
import GRDB
