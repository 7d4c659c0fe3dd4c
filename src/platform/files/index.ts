export { Files, type NewFile, type StoredFile } from './files.js';
export { FilesModule } from './files.module.js';
export { sniffMediaType, type AllowedMedia } from './media-type.js';
