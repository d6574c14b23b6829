package leeway.server.dayzero;

/** The page on which files are chosen; what was wrong with the last ones, or an empty text. */
public record UploadView(String mistake) {}
