/**
 * XML as elements with their places, read within limits and without entities or anything from
 * outside. Start with {@link leeway.engine.dmn.xml.XmlReader}.
 */
@NullMarked
package leeway.engine.dmn.xml;

import org.jspecify.annotations.NullMarked;
