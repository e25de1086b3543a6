/**
 * From files on disk to network inputs. {@code dataset} finds the faces of a data set, {@code csv}
 * reads the tables among its files, {@code image}, {@code video} and {@code landmark} the others;
 * {@code preprocess} aligns and normalises, {@code cache} keeps aligned faces, {@code fold} splits
 * by person, {@code sample} makes mini-batches, {@code synthetic} draws faces that nobody has.
 */
package org.idferm.data;
