package leeway.server.platform.upload;

import org.springframework.web.multipart.MultipartFile;

/** The name of an uploaded file as it may be shown; it is never a path. */
public final class ShownName {
  private static final int LENGTH_MAX = 80;

  private ShownName() {}

  /** The last part of the name that came with a file, without signs that nobody sees. */
  public static String of(MultipartFile file) {
    String given = String.valueOf(file.getOriginalFilename());
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String shown = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
    return shown.length() > LENGTH_MAX ? shown.substring(0, LENGTH_MAX) : shown;
  }
}
