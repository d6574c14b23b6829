/**
 * The way in by the company's own OpenID provider: code flow with PKCE, state and nonce, the exact
 * issuer and audience, {@code sub} as the key, and a second factor for the roles that need one.
 * Start with {@code CompanySignIn}.
 */
@NullMarked
package leeway.server.people.oidc;

import org.jspecify.annotations.NullMarked;
