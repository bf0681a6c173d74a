/// Text as the terminal shows it: made safe, measured in cells, cut and folded to a width.
public enum TextLayout {}
