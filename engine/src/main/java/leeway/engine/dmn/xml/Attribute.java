package leeway.engine.dmn.xml;

import leeway.engine.Place;

/** An attribute of an element; {@code place} is that of its value. */
public record Attribute(String namespace, String name, String value, Place place) {}
