import { createApp } from 'vue';
import CalfPage from './calf-page.vue';

createApp(CalfPage).mount('#root');
