import CNcurses
import CTerminalGuard
