/**
 * From files on disk to network inputs. {@code dataset} finds the faces of a data set, {@code csv}
 * reads the tables among its files, {@code image}, {@code video} and {@code landmark} the others;
 * {@code detect} finds faces where there are no landmarks; {@code preprocess} aligns and
 * normalises, {@code cache} keeps aligned faces, {@code index} keeps long lists on disk, {@code
 * fold} splits by person, {@code sample} makes mini-batches, {@code synthetic} draws faces that
 * nobody has.
 */
package org.idferm.data;
