/**
 * The built-in functions of FEEL (DMN 1.5, 10.3.4), one class for each family, and the regular
 * expressions that some of them take, with a budget. A function is a name, its forms and what each
 * form does. Start reading at {@link leeway.engine.feel.functions.Builtin}.
 */
@NullMarked
package leeway.engine.feel.functions;

import org.jspecify.annotations.NullMarked;
