/**
 * How an ask is answered: who asks, what is looked up, the assessment and the standing, sealed into
 * a token that any node can open. Start reading at {@link leeway.server.desk.answer.AnswerAsk}.
 */
@NamedInterface("answer")
@NullMarked
package leeway.server.desk.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
