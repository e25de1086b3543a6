package org.idferm.experiments.engine;

import java.nio.file.Path;

/**
 * What an engine is made for.
 *
 * @param place what every process that runs units needs to know; its output directory is an
 *     absolute path
 * @param choice what the user chose
 * @param directory the engine's own in the output directory, which need not exist yet
 * @param main the main class of processes that run units, which calls {@link Worker#serve}
 */
public record EngineRequest(Workplace place, EngineChoice choice, Path directory, Class<?> main) {}
