package leeway.server.desk.page;

/** Room for a remark and for a pause; {@code heard} says who heard the last one, or is blank. */
public record SpeakUpView(String heard, String remarkKey, String pauseKey) {}
