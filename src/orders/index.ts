export { OrdersModule } from './orders.module.js';
export { Orders, type OpenOrder } from './orders.service.js';
export type { StoredLine, StoredOrder } from './order-rows.js';
export { ORDER_LIFECYCLE, type OrderAction, type OrderState } from './domain/index.js';
