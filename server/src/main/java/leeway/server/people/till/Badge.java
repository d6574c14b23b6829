package leeway.server.people.till;

import java.util.UUID;
import leeway.server.people.account.Account;

/** What a person holds to the scanner of a till. */
record Badge(UUID id, Account account) {}
