import { completeValues, type Values } from '../../scripts/app-package/values.ts';

export const given = {
  BOT_ID: '0b0f7c1e-5d2a-4c3b-9e8f-112233445566',
  BOT_DOMAIN: 'pathway-live.example.uksouth.azurecontainerapps.io',
  DEVELOPER_NAME: 'Exampleshire Council',
  WEBSITE_URL: 'https://exampleshire.example/pathway',
  PRIVACY_URL: 'https://exampleshire.example/pathway/privacy',
  TERMS_URL: 'https://exampleshire.example/pathway/terms',
};

export const values: Values = completeValues(given);
