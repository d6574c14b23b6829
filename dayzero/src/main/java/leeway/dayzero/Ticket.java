package leeway.dayzero;

/**
 * What is kept of a ticket until all are read: when it was made and answered, in minutes since
 * 1970, by whom (a number), under which answer; macro −1 = none that says yes or no.
 */
record Ticket(int line, long requester, int created, int solved, int macro, Words.Says says) {}
